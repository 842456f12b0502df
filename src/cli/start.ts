import {buildSite, serveSite} from './preview.ts';

await buildSite({quiet: false});
const {url} = await serveSite();
console.log(`\n  ${url}\n`);
