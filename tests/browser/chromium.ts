export {launchChromium} from '../../src/build/chromium.ts';
