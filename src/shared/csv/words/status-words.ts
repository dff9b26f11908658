import type { Status } from '../../posts/post';
import { fold } from '../fold';

/** Words that mean the same as one of our statuses, by language, separated by `|`. */
const same: Record<Status, string> = {
  draft: 'draft|drafts|drafted|entwurf|brouillon|borrador|bozza|rascunho|szkic|wersja robocza|concept draft',
  'in review':
    'in review|review|to review|needs review|for review|under review|awaiting approval|pending approval|pending review|for approval|in prüfung|zur freigabe|freigabe ausstehend|zu prüfen|en révision|à valider|en validation|en attente de validation|en revisión|por aprobar|pendiente de aprobación|in revisione|da approvare|em revisão|em aprovação|para aprovação|do akceptacji|w recenzji|do zatwierdzenia',
  approved:
    'approved|ready|ready to post|ready to publish|ready to schedule|freigegeben|genehmigt|bereit|approuvé|approuvée|validé|validée|prêt|prête|prêt à publier|aprobado|aprobada|listo|lista|listo para publicar|approvato|approvata|pronto|pronta|aprovado|aprovada|zatwierdzony|zatwierdzone|zaakceptowany|gotowe|gotowy',
  scheduled:
    'scheduled|queued|in queue|geplant|eingeplant|terminiert|programmé|programmée|planifié|planifiée|programado|programada|agendado|agendada|planificado|planificada|programmato|programmata|pianificato|pianificata|zaplanowane|zaplanowany|zaplanowana',
  published:
    'published|posted|live|sent|publié|publiée|posté|veröffentlicht|gepostet|online|publicado|publicada|postado|postada|pubblicato|pubblicata|opublikowane|opublikowany|opublikowana',
};

/** Words for work that has not reached review; the word itself stays beside the status because it says more. */
const unfinished =
  'to do|todo|not started|in progress|wip|work in progress|idea|backlog|in production|to be created|to create|to write|writing|planned|offen|in arbeit|idee|zu erledigen|à produire|à faire|à créer|à rédiger|en cours|idée|por hacer|pendiente de crear|en proceso|en progreso|en curso|da fare|da creare|in corso|in lavorazione|a fazer|em andamento|em produção|em progresso|do zrobienia|w trakcie|pomysł|w produkcji';

/** Words that hold a post back, whatever its status. */
const held =
  'on hold|hold|held|paused|blocked|pausiert|zurückgestellt|en pause|en attente|en pausa|in pausa|pausado|wstrzymane|wstrzymany';

const words = new Map<string, { status: Status; exact: boolean; held: boolean }>();
for (const [status, list] of Object.entries(same) as [Status, string][])
  for (const word of list.split('|')) words.set(fold(word), { status, exact: true, held: false });
for (const word of unfinished.split('|')) words.set(fold(word), { status: 'draft', exact: false, held: false });
for (const word of held.split('|')) words.set(fold(word), { status: 'draft', exact: true, held: true });

/** What a status cell says. */
export interface ReadStatus {
  status: string;
  /** The cell says more than the status, and is kept beside it. */
  keep: boolean;
  held?: string;
}

/**
 * Reads a status cell in one of the languages above, also with a detail behind a colon (`published: 1802`) or a sign
 * before it (`✅ Approved`). A word of the file's own stays as it is written.
 */
export function readStatus(cell: string): ReadStatus {
  const whole = cell.trim();
  const known = words.get(fold(whole));
  if (known) return { status: known.status, keep: !known.exact, held: known.held ? whole : undefined };
  const head = /^([^:(–—]+?)\s*(?::|\(|–|—|\s-\s)/.exec(whole)?.[1];
  const partly = head ? words.get(fold(head)) : undefined;
  if (partly) return { status: partly.status, keep: true, held: partly.held ? whole : undefined };
  return { status: whole.slice(0, 200), keep: whole.length > 200 };
}

/** True when the cell holds a status word that we know. */
export function isStatusWord(cell: string): boolean {
  return words.has(fold(cell));
}
