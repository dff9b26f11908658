import { door } from '../door-base';

export const templates = door.campaigns.templates.handler(({ context }) => ({
  templates: context.connection.host.resources.campaigns,
}));
