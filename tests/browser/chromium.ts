export {launchChromium} from '../../src/command/chromium.ts';
