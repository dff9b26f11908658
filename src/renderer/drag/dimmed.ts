/**
 * Dims the cards of some posts wherever they are drawn, also those that come with the next page. A sheet of its own says
 * so by the posts' ids, so that no card has to be drawn again.
 */
export class Dimmed {
  private readonly sheet = new CSSStyleSheet();
  private readonly rule: string;

  constructor(ids: readonly string[]) {
    this.rule = `${ids.map((id) => `[data-post="${CSS.escape(id)}"]`).join(',')}{opacity:.4}`;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  /** What is copied stays as it is. */
  set(on: boolean): void {
    if (on === this.sheet.cssRules.length > 0) return;
    this.sheet.replaceSync(on ? this.rule : '');
  }

  remove(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}
