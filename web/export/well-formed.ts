/** Puts U+FFFD for halves of characters, as String.prototype.toWellFormed does where it is there (not in Node 18). */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
