import {Chosen} from './chosen.tsx';
import type {ChartProps} from './chart-frame.tsx';
import {FiguresChart} from './figures-chart.tsx';
import {LineChart} from './line-chart.tsx';
import type {Stretch} from './line-strip.ts';
import {CHART_MESSAGES} from './messages.ts';
import {PeopleChart} from './people-chart.tsx';
import {ThemesChart} from './themes-chart.tsx';

export interface ChartsProps extends ChartProps {
  /** The course of the railway as the map draws it; null while, or where, it is not to be had. */
  readonly course: readonly Stretch[] | null;
}

/** The article counted: four charts that are ways to its passages. */
export function Charts({index, view, width, course}: ChartsProps) {
  const t = CHART_MESSAGES[view.locale];
  const props: ChartProps = {index, view, width};
  return (
    <>
      <header class="charts-head">
        <h2 id="charts-title" tabIndex={-1}>
          {t.title}
        </h2>
        <p>{t.lead}</p>
      </header>
      <FiguresChart {...props} />
      <PeopleChart {...props} />
      <ThemesChart {...props} />
      <LineChart {...props} course={course} />
      <Chosen index={index} view={view} />
    </>
  );
}
