import { setAutoFreeze } from 'immer';
// The app leaves projects unfrozen when this is loaded, so it comes first.
import '../src/shared/history/apply-command';

// Whoever writes into a project instead of giving a command throws, in every test.
setAutoFreeze(true);
