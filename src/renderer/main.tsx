import './zod-without-eval';

// A bundler runs shared chunks before the entry that asks for them; only what is imported from here on comes later.
// The way to the host is found while the screen is still being read.
const greeting = import('./host-client/connect').then(({ greetHost }) => greetHost());
// Whoever shows the failure comes later; until then it is nobody's oversight.
greeting.catch(() => undefined);
void import('./run').then(({ run }) => run(greeting));
