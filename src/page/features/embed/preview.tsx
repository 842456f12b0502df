import {useEffect, useRef, useState} from 'preact/hooks';
import type {Locale} from '../../../domain/text.ts';
import {PREVIEW_WIDTHS} from './choices.ts';
import {BUILDER_MESSAGES} from './messages.ts';

interface PreviewProps {
  readonly locale: Locale;
  readonly url: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly onWidth: (width: number) => void;
}

/** The frame as readers will have it, shrunk where the dialog is narrower. */
export function Preview({locale, url, title, width, height, onWidth}: PreviewProps) {
  const t = BUILDER_MESSAGES[locale];
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = room === 0 ? 0 : Math.min(1, room / width);
  return (
    <section class="preview" aria-label={t.preview}>
      <p class="widths" role="group" aria-label={t.preview}>
        {PREVIEW_WIDTHS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === width}
            aria-label={t.previewAt(each)}
            onClick={() => onWidth(each)}
          >
            {each}
          </button>
        ))}
      </p>
      <div class="stage" ref={stage} style={{height: `${Math.round(height * scale)}px`}}>
        {scale > 0 ? (
          // A new element for each address: a frame that is sent elsewhere would fill the history.
          <iframe
            key={url}
            src={url}
            title={title}
            width={width}
            height={height}
            sandbox="allow-scripts"
            style={{transform: `scale(${scale})`, marginLeft: `${Math.max(0, (room - width * scale) / 2)}px`}}
          />
        ) : null}
      </div>
    </section>
  );
}
