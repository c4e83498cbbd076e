// What the page's own thread does while something runs: its tasks, by wall clock (as the Long Tasks API has it) and
// by the time that the processor gave it, which is the same on a busy machine.

/** Runs `work` and resolves to the tasks of the page's thread in the meantime: `{ wall, cpu }`, in milliseconds. */
export async function tasksDuring(page, work) {
  const client = await page.context().newCDPSession(page);
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] },
  });
  await work();
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const runs = events.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  const ofThread = ({ pid, tid }) => runs.filter((run) => run.pid === pid && run.tid === tid);
  // Other pages have threads of this name too: ours is the one that worked.
  const busiest = threads.map(ofThread).sort((a, b) => total(b) - total(a))[0] ?? [];
  return busiest.map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}

const total = (runs) => runs.reduce((sum, { tdur = 0 }) => sum + tdur, 0);

/** Total blocking time: what each task takes over 50 ms. */
export function blockingTime(tasks, clock) {
  return tasks.reduce((sum, task) => sum + Math.max(0, task[clock] - 50), 0);
}
