import { describe, expect, it, vi } from 'vitest';
import { asTypedError } from '../../../src/main/api-host/as-typed-error';
import { ProgramEnds } from '../../../src/main/host/program-ends';

describe('an error that leaves through the door', () => {
  it('is logged and told in one sentence when nobody expected it', () => {
    const log = vi.fn();
    const sent = asTypedError(new TypeError('x is undefined'), log);
    expect(sent.message).toBe('Something went wrong in Kalends. The details are in its log.');
    expect(log).toHaveBeenCalledWith(expect.stringContaining('x is undefined'));
  });

  it('is no fault when the program ends meanwhile', () => {
    const log = vi.fn();
    expect(asTypedError(new ProgramEnds(), log).code).toBe('SERVICE_UNAVAILABLE');
    expect(log).not.toHaveBeenCalled();
  });
});
