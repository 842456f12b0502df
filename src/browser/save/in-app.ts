/** Chats and readers that show pages themselves: WeChat, QQ, Weibo, DingTalk, Feishu, Douyin, Toutiao, Xiaohongshu, Baidu, Alipay; LINE, KakaoTalk, Meta's. */
const APPS =
  /MicroMessenger|\bQQ\/|Weibo|DingTalk|Feishu|Lark\/|aweme|BytedanceWebview|NewsArticle|xhsdiscover|baiduboxapp|AlipayClient|\bLine\/|KAKAOTALK|FBA[NV]\/|Instagram/i;
/** Any other app's, as Android marks it. */
const WEB_VIEW = /; wv\)/;

/** Whether the page is shown by an app in which a download does nothing and printing does nothing, without any error. */
export function isInApp({userAgent}: Pick<Navigator, 'userAgent'>): boolean {
  return APPS.test(userAgent) || WEB_VIEW.test(userAgent);
}
