import type {Desk} from './desk.ts';

interface Hail {
  readonly article: string;
  readonly isAnswer: boolean;
}

/** Tells the other tabs which article is open here, and the desk when one of them has the same. @returns what is called when that may have changed */
export function meetOthers(desk: Desk, channel: BroadcastChannel = new BroadcastChannel('edit')): () => void {
  let hailed: string | null = null;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin but its own
  const hail = (article: string, isAnswer: boolean): void => channel.postMessage({article, isAnswer} satisfies Hail);
  channel.addEventListener('message', ({data}: MessageEvent<Hail>) => {
    if (data.article !== desk.state().sheet?.id) return;
    desk.set({isElsewhere: true});
    if (!data.isAnswer) hail(data.article, true);
  });
  return () => {
    const article = desk.state().sheet?.id ?? null;
    if (article === hailed) return;
    hailed = article;
    if (desk.state().isElsewhere) desk.set({isElsewhere: false});
    if (article) hail(article, false);
  };
}
