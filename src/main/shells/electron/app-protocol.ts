import { Readable } from 'node:stream';
import { answerLane, type LaneAnswer } from '../../api-host/lane';
import { answerMedia } from '../../api-host/media-route';
import { laneRoot, type Tickets } from '../../api-host/tickets';
import { type MediaRoutes, mediaRoot } from '../../assets/media-routes';
import { pageFile, safetyHeaders } from '../page-files';
import { ownPath } from './navigation';

/** Answers every request to the page's scheme: files of the built page, the byte lane and the library, nothing else. */
export async function answerApp(
  request: Request,
  { tickets, routes, rendererFolder }: { tickets: Tickets; routes: MediaRoutes; rendererFolder: string },
): Promise<Response> {
  const path = ownPath(request.url);
  if (path === undefined) return refuse(403, 'This address is not served here.');
  if (path.startsWith(laneRoot)) {
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    return respond(
      await answerLane(tickets, {
        method: request.method,
        path,
        ...(Number.isFinite(length) && { length }),
        ...(request.body && { body: request.body }),
      }),
    );
  }
  if (path.startsWith(mediaRoot)) {
    const { method, headers } = request;
    const range = headers.get('range') ?? undefined;
    const ifRange = headers.get('if-range') ?? undefined;
    return respond(await answerMedia(routes, { method, path, range, ifRange }));
  }
  if (request.method !== 'GET') return refuse(405, 'Only GET is served here.');
  const file = await pageFile(rendererFolder, path, []);
  return file
    ? new Response(file.body, { status: file.status, headers: file.headers })
    : refuse(404, 'Nothing is here.');
}

function respond({ status, headers, body }: LaneAnswer): Response {
  const content = body instanceof Readable ? (Readable.toWeb(body) as ReadableStream<Uint8Array>) : body;
  // The standard refuses any body with 204, also an empty one.
  return new Response(status === 204 ? null : content, { status, headers: { ...safetyHeaders, ...headers } });
}

function refuse(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: { ...safetyHeaders, 'content-type': 'text/plain; charset=utf-8' } });
}
