// What the browser wrote down of its main thread, click by click.

/** Everything that is script, with the style and layout that it asks for; DevTools counts it as "scripting". */
const SCRIPT = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
]);

/** Milliseconds of the main thread for each click between the marks `<name><at>:from` and `<name><at>:to`. */
export function perMark(events, name, count) {
  const marks = new Map(
    events.filter(({ cat }) => cat?.includes('blink.user_timing')).map((event) => [event.name, event]),
  );
  const { pid, tid } = marks.get(`${name}0:from`);
  const slices = events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid);
  const named = (isWanted) => outermost(slices.filter(isWanted));
  const script = named((slice) => SCRIPT.has(slice.name));
  const tasks = named((slice) => slice.name === 'RunTask');
  const worker = outermost(ofWorkers(events, pid).filter((slice) => SCRIPT.has(slice.name)));
  const clicks = named((slice) => slice.name === 'EventDispatch' && slice.args?.data?.type === 'click');
  const commits = named((slice) => slice.name === 'Commit');
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = ['from', 'to'].map((end) => marks.get(`${name}${at}:${end}`).ts);
    const within = (all, start, end) => all.filter(({ ts }) => ts >= start && ts < end);
    const sum = (all, length) => all.reduce((total, slice) => total + (slice[length] ?? 0), 0) / 1000;
    const scripts = within(script, from, to);
    const [click] = within(clicks, from, to);
    // Where nothing is painted no frame follows.
    const [frame = { ts: to }] = within(commits, click.ts, to);
    const first = tasks.findLast(({ ts }) => ts <= click.ts);
    return {
      own: sum(within(script, first.ts, first.ts + first.dur), 'tdur'),
      script: sum(scripts, 'dur'),
      processor: sum(scripts, 'tdur'),
      worker: sum(within(worker, from, to), 'dur'),
      frame: sum(within(tasks, first.ts, frame.ts), 'dur'),
    };
  });
}

/** The slices of a page's workers. */
function ofWorkers(events, pid) {
  const isWorker = ({ name, args }) => name === 'thread_name' && args.name.startsWith('DedicatedWorker');
  const threads = new Set(events.filter((event) => event.pid === pid && isWorker(event)).map(({ tid }) => tid));
  return events.filter((event) => event.ph === 'X' && event.pid === pid && threads.has(event.tid));
}

/** Those slices that are within no other. */
function outermost(slices) {
  const kept = [];
  let end = -Infinity;
  for (const slice of slices.sort((one, other) => one.ts - other.ts || other.dur - one.dur)) {
    if (slice.ts < end) continue;
    kept.push(slice);
    end = slice.ts + slice.dur;
  }
  return kept;
}
