import {describe, expect, it} from 'vitest';
import {isInApp} from '../../../src/browser/save/in-app.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('an app that shows pages itself', () => {
  it.each([
    ['WeChat', `${ANDROID} Version/4.0 Chrome/116.0 Mobile Safari/537.36 XWEB/1160 MicroMessenger/8.0.49 NetType/WIFI`],
    ['WeChat on a desktop', 'Mozilla/5.0 (Windows NT 10.0) MicroMessenger/7.0.20 WindowsWechat'],
    ['QQ', `${IPHONE} Mobile/15E148 QQ/9.0.25.612 V1_IPH_SQ`],
    ['Weibo', `${IPHONE} Mobile/15E148 Weibo (iPhone15,2__weibo__14.3.0)`],
    ['DingTalk', `${ANDROID} Chrome/109 Mobile Safari/537.36 AliApp(DingTalk/7.5.10)`],
    ['Feishu', 'Mozilla/5.0 (Macintosh) Chrome/116 Safari/537.36 Lark/7.10.5 Feishu'],
    ['Douyin', `${IPHONE} Mobile/15E148 aweme_29.1.0 BytedanceWebview/d8a21c6`],
    ['LINE', `${IPHONE} Mobile/15E148 Safari Line/14.2.0`],
    ['any other, as Android marks it', 'Mozilla/5.0 (Linux; Android 13; Pixel 7; wv) AppleWebKit/537.36 Version/4.0'],
  ])('is known by its user agent: %s', (_name, userAgent) => {
    expect(isInApp({userAgent})).toBe(true);
  });

  it.each([
    ['Chrome', `${ANDROID} Chrome/122.0 Mobile Safari/537.36`],
    ['Safari', `${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1`],
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'],
    ['QQ browser', `${ANDROID} Chrome/109 Mobile Safari/537.36 MQQBrowser/14.9`],
    ['Baidu’s crawler', 'Mozilla/5.0 (compatible; Baiduspider/2.0)'],
  ])('is no browser of its own: %s', (_name, userAgent) => {
    expect(isInApp({userAgent})).toBe(false);
  });
});
