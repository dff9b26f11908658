/** What was typed ahead; `entered` when Enter followed the letters. */
export interface Typed {
  text: string;
  entered: boolean;
}

/** Keeps the keys that are pressed before the field that they are meant for is there. */
export class TypedAhead {
  private letters: string[] = [];
  private entered = false;
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
      else if (key === 'Enter') this.entered = this.letters.length > 0;
      else if (key === 'Backspace') this.change(() => this.letters.pop());
      else if ([...key].length === 1) this.change(() => this.letters.push(key));
      else if (key !== 'Tab') return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }

  /** What was typed so far; from now on the field gets its keys by itself. */
  take(): Typed {
    this.waiting = false;
    return { text: this.letters.splice(0).join(''), entered: this.entered };
  }

  /** An Enter means what stood there when it was pressed. */
  private change(letters: () => void): void {
    letters();
    this.entered = false;
  }
}
