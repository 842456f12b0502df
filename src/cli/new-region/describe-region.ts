import type {RegionPlan} from './plan-region.ts';

interface Made {
  readonly folder: string;
  readonly plan: RegionPlan;
  readonly notes: readonly string[];
}

/** What was made and what to look over, in both languages. */
export function describeRegion({folder, plan, notes}: Made): string {
  const {id, names, units, isWhole, notDrawn, context} = plan;
  const changes = [...units.flatMap(({change}) => change ?? []), ...notDrawn];
  const held = isWhole ? ['没有下辖区县 · no counties'] : units.map((unit) => `${unit.names.zh} ${unit.names.en}`);
  return [
    `${folder}/: ${names.zh} ${names.en}`,
    `  ${held.join('、')}`,
    `  周围 · around: ${context.length}`,
    ...(changes.length > 0 ? ['  与轮廓的旧区划不同 · not as in the older outlines:'] : []),
    ...changes.map(({zh, en}) => `    ${zh} · ${en}`),
    ...notes.map((note) => `  ${note}`),
    '',
    `已推导并检查。改过文件后再运行 npm run geo -- --region ${id}；docs/regions.md 讲下一步。`,
    `It is derived and checked. After a change: npm run geo -- --region ${id}; docs/regions.md goes on from here.`,
    `npm run new-article -- --id ID --text FILE --region ${id}`,
  ].join('\n');
}
