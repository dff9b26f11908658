import { answerLane } from '../../api-host/lane';
import { laneRoot, type Tickets } from '../../api-host/tickets';
import { pageFile, safetyHeaders } from '../page-files';
import { ownPath } from './navigation';

/** Answers every request to the page's scheme: files of the built page and the byte lane, nothing else. */
export async function answerApp(request: Request, tickets: Tickets, rendererFolder: string): Promise<Response> {
  const path = ownPath(request.url);
  if (path === undefined) return refuse(403, 'This address is not served here.');
  if (path.startsWith(laneRoot)) {
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    const { status, headers, body } = await answerLane(tickets, {
      method: request.method,
      path,
      ...(Number.isFinite(length) && { length }),
      ...(request.body && { body: request.body }),
    });
    // The standard refuses any body with 204, also an empty one.
    return new Response(status === 204 ? null : body, { status, headers: { ...safetyHeaders, ...headers } });
  }
  if (request.method !== 'GET') return refuse(405, 'Only GET is served here.');
  const file = await pageFile(rendererFolder, path, []);
  return file
    ? new Response(file.body, { status: file.status, headers: file.headers })
    : refuse(404, 'Nothing is here.');
}

function refuse(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: { ...safetyHeaders, 'content-type': 'text/plain; charset=utf-8' } });
}
