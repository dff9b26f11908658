import { door } from '../door-base';

export const holidays = door.days.holidays.handler(({ context, input }) =>
  context.connection.host.holidays.between(input),
);

export const places = door.days.places.handler(async ({ context, input }) => ({
  places: await context.connection.host.holidays.placesIn(input.language),
}));
