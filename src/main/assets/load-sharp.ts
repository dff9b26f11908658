import type Sharp from 'sharp';

let loading: Promise<typeof Sharp> | undefined;

/**
 * The library of pictures, loaded with the first one: a start without pictures waits for nothing. Each picture takes one
 * thread of the pool and nothing is kept between two, so that memory stays that of the pictures in work.
 */
export function loadSharp(): Promise<typeof Sharp> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loading;
}
