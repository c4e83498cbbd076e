// The page: puts the start, the engine and the glass together. One article at a time; whatever comes later wins.
import { Engine } from '../engine/client';
import { EngineError } from '../engine/protocol';
import type { Progress } from '../engine/protocol';
import type { Analysis } from '../engine/analysis';
import { fill, h } from '../views/dom';
import { Corrections } from '../views/corrections';
import { EditEvent } from '../views/edits';
import { Reading } from '../views/reading';
import { glyph, typeWords } from '../views/vocabulary';
import type { EntityType } from '../engine/analysis';
import { saveDraft, loadDraft } from './draft';
import { onLinksChange, wantsLinks } from './links';
import { Editor } from './editor';
import { buildExportMenu } from './export-menu';
import { Glass } from './glass';
import { failureText, hideNotice, showNotice, warningText } from './notices';
import { StartPanel, statusLegend } from './start';
import type { Article } from './start';
import { trusted } from '../engine/trusted';

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const root = document.documentElement;
const at = (name: string): string => new URL(name, import.meta.url).href;

/** Progress is shown to whoever has waited this long, in milliseconds. */
const patience = 150;

const stageWords: Record<Progress['stage'], string> = {
  load: 'Fetching the engine, once',
  text: 'Reading the text',
  network: 'Reading closely',
  syntax: 'Parsing sentences',
  names: 'Finding names',
  times: 'Finding dates',
  entities: 'Joining names',
  statements: 'Listening to who says what',
  events: 'Weighing what happened',
  relations: 'Seeing who did what',
  timeline: 'Putting it in order',
};

const files = {
  glue: ENGINE_FILES.glue && at(ENGINE_FILES.glue),
  wasm: ENGINE_FILES.wasm && at(ENGINE_FILES.wasm),
  model: ENGINE_FILES.model && at(ENGINE_FILES.model),
  links: ENGINE_FILES.links && at(ENGINE_FILES.links),
  scalar: ENGINE_FILES.scalar && at(ENGINE_FILES.scalar),
};
const engine = new Engine(
  files,
  () => new Worker(trusted().createScriptURL(at('worker.js')), { type: 'module' }),
);
const glass = new Glass();
const notice = byId('notice');
const progressBar = byId('progress');
let running: AbortController | null = null;
let article: Article | null = null;
const kept = loadDraft();
const corrections = new Corrections(kept?.corrections);
/** What the engine said, before any correction. */
let uncorrected: Analysis | null = null;

const start = new StartPanel((pasted) => void read(pasted));

/**
 * Analyses an article and shows it as it comes: the text at once, names after a moment, then the rest. What is read
 * anew, with another date or while somebody types, takes the place of what is shown only when it is whole.
 */
async function read(next: Article, anew = false): Promise<void> {
  running?.abort();
  if (!next.text.trim()) {
    fail('empty', '');
    return;
  }
  if (looksBinary(next.text)) {
    fail('not-text', '');
    return;
  }
  hideNotice(notice);
  const controller = (running = new AbortController());
  const quiet = anew || glass.reading?.text === next.text;
  if (next.fresh) corrections.clear();
  article = { ...next, fresh: false };
  keepDraft();
  const waiting = setTimeout(() => !controller.signal.aborted && (progressBar.hidden = false), patience);
  try {
    const analysis = await engine.analyze(next.text, {
      ...(next.published ? { published: next.published, publishedFrom: next.publishedFrom } : {}),
      links: wantsLinks(),
      signal: controller.signal,
      onProgress: (progress) => {
        if (running !== controller) return;
        showProgress(progress);
        if (quiet) return;
        if (progress.partial) show(next.text, progress.partial, 'partial');
        else if (progress.stage === 'text') show(next.text, provisional(next.text), 'partial');
      },
    });
    if (running !== controller) return;
    show(next.text, analysis, 'done');
    const warning = warningText(analysis);
    if (warning) showNotice(notice, 'note', warning, { name: 'Dismiss', run: closeNotice });
  } catch (cause) {
    if (running !== controller) return;
    const { code, message } =
      cause instanceof EngineError ? cause : { code: 'crashed', message: String(cause) };
    if (code !== 'cancelled') fail(code, message);
  } finally {
    clearTimeout(waiting);
    if (running === controller) {
      running = null;
      progressBar.hidden = true;
    }
  }
}

function show(text: string, analysis: Analysis, state: 'partial' | 'done'): void {
  const first = root.dataset.state !== 'reading';
  root.dataset.state = 'reading';
  uncorrected = analysis;
  glass.reading = new Reading(text, corrections.apply(analysis, text).analysis, state === 'done');
  if (first) {
    glass.readAddress();
    byId('main').focus({ preventScroll: true });
  }
  const { published, publishedFrom } = analysis.document;
  byId<HTMLInputElement>('published').value = published ?? '';
  const origins = {
    option: '',
    metadata: 'from the page',
    dateline: 'from the dateline',
    text: 'from the text',
    none: 'not found',
  };
  fill(byId('published-from'), state === 'partial' && publishedFrom === 'none' ? '' : origins[publishedFrom]);
  document.title = glass.reading.title ? `${glass.reading.title} · Newsglass` : 'Newsglass';
  root.dataset.analysis = state;
}

/** The text alone, a paragraph a line, until the engine has read it. */
function provisional(text: string): Analysis {
  const sentences: Analysis['sentences'] = [];
  for (const match of text.matchAll(/\S[^\n]*/g))
    sentences.push({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      paragraph: sentences.length,
    });
  const empty = {
    entities: [],
    times: [],
    events: [],
    relations: [],
    statements: [],
    timeline: [],
    warnings: [],
  };
  const info = {
    publishedFrom: 'none' as const,
    language: 'en',
    characters: text.length,
    sentences: 0,
    tokens: 0,
  };
  return { schema: 'newsglass/1', document: info, sentences, ...empty };
}

function showProgress({ stage, done }: Progress): void {
  byId('progress-done').style.setProperty('--done', String(done));
  fill(byId('progress-words'), stageWords[stage]);
}

function fail(code: string, message: string): void {
  const retry = { name: 'Try again', run: () => void (article && read(article)) };
  const canRetry =
    code === 'network' || code === 'crashed' || code === 'model-corrupt' || code === 'out-of-memory';
  showNotice(notice, 'error', failureText(code, message), ...(canRetry ? [retry] : []));
}

/** Control characters that no text has. */
function looksBinary(text: string): boolean {
  const odd = text.slice(0, 4000).match(/[\u0000-\u0008\u000E-\u001A\uFFFD]/g)?.length ?? 0;
  return odd > 8 && odd > text.slice(0, 4000).length / 100;
}

function cancel(): void {
  running?.abort();
  running = null;
  progressBar.hidden = true;
  if (root.dataset.analysis !== 'done') toStart();
  else glass.focusView();
}

function toStart(): void {
  root.dataset.state = 'start';
  root.dataset.analysis = '';
  editor.discard();
  glass.select(null);
  glass.reading = null;
  hideNotice(notice);
  history.replaceState(null, '', location.pathname + location.search);
  document.title = 'Newsglass: read what an article commits itself to';
  start.focus();
}

/** A correction by hand: shown at once, told in words, and taken back by one key. */
function correct(edit: EditEvent['detail']): void {
  if (!glass.reading) return;
  corrections.add(glass.reading.analysis, edit);
  const hadFocus = document.activeElement !== document.body;
  if (edit.kind === 'merge') glass.select({ kind: 'entity', id: edit.into });
  const words = showCorrected();
  if (hadFocus && document.activeElement === document.body) glass.focusView();
  showNotice(notice, 'note', `${words}.`, { name: 'Undo', run: undo });
}

function undo(): void {
  if (!glass.reading || !uncorrected) return;
  if (corrections.undo(uncorrected, glass.reading.text)) showCorrected();
  closeNotice();
}

/** Takes the notice away; the focus, if it was there, goes on to what is being read. */
function closeNotice(): void {
  const hadFocus = notice.contains(document.activeElement);
  hideNotice(notice);
  if (hadFocus) focusMain();
}

function focusMain(): void {
  if (root.dataset.state === 'reading') glass.focusView();
  else start.focus();
}

/** Gives the last correction in words. */
function showCorrected(): string {
  const { text } = glass.reading!;
  const { analysis, words } = corrections.apply(uncorrected!, text);
  glass.reading = new Reading(text, analysis);
  keepDraft();
  return words;
}

function keepDraft(): void {
  if (article) saveDraft({ text: article.text, published: article.published, reading: true, corrections });
}

// ---------------------------------------------------------------- wiring

byId('cancel').addEventListener('click', cancel);
byId('new').addEventListener('click', () => {
  running?.abort();
  corrections.clear();
  toStart();
  start.wipe();
});
const editor = new Editor((text) => {
  if (article && text.trim()) void read({ ...article, text }, true);
});
byId('edit').addEventListener('click', () => {
  glass.showArticle();
  editor.toggle(article?.text ?? '');
});
byId('published').addEventListener('change', (event) => {
  const published = (event.target as HTMLInputElement).value;
  if (article) void read({ ...article, published, publishedFrom: 'option' });
});

onLinksChange(() => article && root.dataset.state === 'reading' && void read(article, true));

document.addEventListener(EditEvent.type, (event) => correct((event as EditEvent).detail));

const help = byId<HTMLDialogElement>('help');
byId('help-open').addEventListener('click', () => help.showModal());
byId('privacy-open').addEventListener('click', () => byId<HTMLDialogElement>('privacy').showModal());
byId('help-legend').append(...statusLegend());
byId('type-legend').append(
  ...(Object.keys(typeWords) as EntityType[]).map((type) =>
    h('li', null, h('span', null, glyph(type), typeWords[type])),
  ),
);
buildExportMenu(
  byId('export'),
  byId('export-open'),
  () => glass.reading,
  (words) => showNotice(notice, 'note', words, { name: 'Dismiss', run: closeNotice }),
);

const dark = matchMedia('(prefers-color-scheme: dark)');
byId('theme').addEventListener('click', () => {
  const now = root.dataset.theme ?? (dark.matches ? 'dark' : 'light');
  root.dataset.theme = now === 'dark' ? 'light' : 'dark';
});

addEventListener('beforeprint', () => glass.drawAll());

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target as HTMLElement;
  const typing = target.matches('input:not([type="checkbox"]), textarea, select');
  if (document.querySelector('dialog[open]') || (typing && event.key !== 'Escape')) return;
  if (event.key === '?') {
    event.preventDefault();
    help.showModal();
    return;
  }
  if (root.dataset.state !== 'reading') return;
  const actions: Record<string, () => void> = {
    'j': () => glass.step(1),
    'k': () => glass.step(-1),
    'u': undo,
    'x': () => glass.dismiss(),
    '/': () => glass.focusFind(),
    'Escape': () => (typing ? target.blur() : glass.select(null)),
  };
  const action = /^[1-5]$/.test(event.key) ? () => glass.showByNumber(Number(event.key)) : actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

// ---------------------------------------------------------------- start

/** After the first paint: the engine is fetched before anybody asks, and the page kept for days without a network. */
requestAnimationFrame(() =>
  setTimeout(() => {
    engine.load().then(
      () => (root.dataset.engine = 'ready'),
      () => (root.dataset.engine = 'failed'),
    );
    navigator.serviceWorker
      ?.register(trusted().createScriptURL(at('service-worker.js')))
      .catch(() => undefined);
  }),
);

if (kept?.reading && kept.text.trim())
  void read({ text: kept.text, published: kept.published, publishedFrom: 'option' });
