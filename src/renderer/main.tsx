import './zod-without-eval';

// A bundler runs shared chunks before the entry that asks for them; only what is imported from here on comes later.
void import('./run');
