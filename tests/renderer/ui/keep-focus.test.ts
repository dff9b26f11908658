import { beforeEach, expect, it, vi } from 'vitest';
import { keepFocus, lastFocused, refocus } from '../../../src/renderer/ui/keep-focus';

// jsdom lays nothing out; everything that is in the page counts as seen.
Element.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;

// What waits for others to take the focus never comes: the page of the test is gone by then.
vi.useFakeTimers({ toFake: ['setTimeout'] });
keepFocus();

beforeEach(() => {
  document.body.innerHTML = `
    <header><button id="menu"></button></header>
    <main>
      <button id="first"></button>
      <ul><li id="row"><button id="more"></button></li><li><button id="next"></button></li></ul>
    </main>`;
});

const element = (id: string) => document.getElementById(id) ?? document.body;
const focused = () => document.activeElement?.id;

it('goes to the nearest place that is still there', () => {
  element('more').focus();
  element('row').remove();
  refocus();
  expect(focused()).toBe('next');
});

it('stays near the row whose menu took it away', () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div role="menu" id="items" aria-labelledby="more"><button id="archive"></button></div>',
  );
  element('archive').focus();
  element('items').remove();
  element('row').remove();
  refocus();
  expect(focused()).toBe('next');
});

it('knows what opened a menu that is gone', () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div role="menu" id="items" aria-labelledby="more"><button id="rules"></button></div>',
  );
  element('rules').focus();
  element('items').remove();
  expect(lastFocused()?.id).toBe('more');
});

it('goes to the work when the whole area is gone, not to the head of the page', () => {
  element('more').focus();
  element('row').parentElement?.remove();
  refocus();
  expect(focused()).toBe('first');
});

it('goes to the open post first, else to the day of the calendar', () => {
  element('more').focus();
  const main = document.querySelector('main');
  if (main) main.innerHTML = '<button id="fold"></button><div role="cell" tabindex="0" id="day"></div>';
  refocus();
  expect(focused()).toBe('day');
  element('day').blur();
  main?.insertAdjacentHTML('beforeend', '<textarea data-editor-title id="title"></textarea>');
  element('fold').focus();
  element('fold').remove();
  refocus();
  expect(focused()).toBe('title');
});

it('leaves a focus that is not lost where it is', () => {
  element('menu').focus();
  refocus();
  expect(focused()).toBe('menu');
});
