/** Keeps the letters that are typed before the field that they are meant for is there. */
export class TypedAhead {
  private letters: string[] = [];
  private waiting = true;

  /**
   * Hears keys before anything else on the page does, until the text is taken. Those with Ctrl, Alt or Meta are left alone.
   * @param onEscape called for Escape.
   * @returns stops hearing.
   */
  listen(onEscape: () => void): () => void {
    const onKey = (event: KeyboardEvent) => {
      const { key } = event;
      if (!this.waiting || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (key === 'Escape') onEscape();
      else if (key === 'Backspace') this.letters.pop();
      else if ([...key].length === 1) this.letters.push(key);
      else if (key !== 'Enter' && key !== 'Tab') return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }

  /** What was typed so far; from now on the field gets its keys by itself. */
  take(): string {
    this.waiting = false;
    return this.letters.splice(0).join('');
  }
}
