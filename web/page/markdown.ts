// From Markdown to plain text: marks of form go, words and paragraphs stay. As far as articles are written in it
// (CommonMark's blocks and inlines, and the front matter of site generators), not tables or raw HTML.
import type { Pasted } from './plain-text';

const frontMatter = /^---[^\S\n]*\n([^]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
const stated = /^(?:date|published|pubdate|publishdate)[^\S\n]*:[^\S\n]*["']?(\d{4}-\d\d-\d\d)/im;
const titled = /^title[^\S\n]*:[^\S\n]*(["']?)(.+?)\1[^\S\n]*$/im;

/** Lines that are only form: rules, underlines of headings, fences, where links lead. */
const formOnly = /^\s*(?:(?:[-*_=][^\S\n]*){3,}|(?:```|~~~).*|\[[^\]]{1,200}\]:.*)$/;
const blockStart = /^\s{0,3}(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+)/;

/** Linear in the text: no pattern looks further than a few hundred letters. */
const inlines: [RegExp, string][] = [
  [/!\[[^\]]{0,300}\]\([^)\s]{0,500}[^)]{0,200}\)/g, ''],
  [/\[([^\]]{1,300})\](?:\([^)\s]{0,500}[^)]{0,200}\)|\[[^\]]{0,100}\])/g, '$1'],
  [/(\*{1,3})(?=[^\s*])([^*]{0,400}[^\s*])\1/g, '$2'],
  [/(^|[^\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]{0,400}[^\s_])\2(?![\p{L}\p{N}_])/gu, '$1$3'],
  [/`([^`]{1,400})`/g, '$1'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];

export function textOfMarkdown(markdown: string): Pasted {
  const source = markdown.replace(/\r\n?/g, '\n');
  const front = frontMatter.exec(source);
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length) paragraphs.push(plain(open.join(' ')));
    open = [];
  };
  const body = source.slice(front?.[0].length ?? 0);
  for (const line of body.split('\n')) {
    const start = blockStart.exec(line)?.[0] ?? '';
    const isForm = formOnly.test(line);
    if (isForm || start || !line.trim()) close();
    if (!isForm && line.trim()) open.push(line.slice(start.length).trim());
    if (start.includes('#')) close();
  }
  close();
  const title = titled.exec(front?.[1] ?? '')?.[2];
  if (title && !/^\s*#\s/.test(body)) paragraphs.unshift(title);
  const text = paragraphs.filter(Boolean).join('\n\n');
  const published = stated.exec(front?.[1] ?? '')?.[1];
  return published ? { text, published } : { text };
}

function plain(words: string): string {
  return inlines.reduce((text, [form, kept]) => text.replace(form, kept), words).trim();
}
