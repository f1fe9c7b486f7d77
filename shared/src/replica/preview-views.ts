import type { RecordKind } from '../emergency/emergency.ts';
import { statusOf } from '../emergency/stages.ts';
import type { EvacueeView } from '../scopes/evacuee-view.ts';
import { reads } from '../scopes/policy.ts';
import type { ViewOf } from '../scopes/views.ts';
import type { Role, Stage } from '../vocabulary/codes.ts';

/** What a client holds, with what earlier previews made of it. */
export interface PreviewViews {
  get<K extends RecordKind>(kind: K, id: string): ViewOf[K] | undefined;
  all<K extends RecordKind>(kind: K): Iterable<ViewOf[K]>;
  set<K extends RecordKind>(kind: K, id: string, view: ViewOf[K]): void;
}

/** Whose command it is, and under which roles its author sees the records: a preview shows no more than they do. */
export interface PreviewOrigin {
  readonly by: string;
  readonly device: string;
  /** Tablet clock. */
  readonly at: string;
  readonly roles: ReadonlySet<Role>;
}

const EXITS: ReadonlySet<Stage> = new Set(['withdrew', 'left-by-own-means', 'missing', 'deceased']);
const UNDECIDED: ReadonlySet<Stage> = new Set([
  'waiting',
  'in-screening',
  'awaiting-determination',
  'referred',
]);

export function hasLeft({ stage }: EvacueeView): boolean {
  return EXITS.has(stage);
}

/** Neither under way, nor arrived, nor gone: screening and decisions show. */
export function isAtSite(view: EvacueeView): boolean {
  return !hasLeft(view) && !onTheWay(view);
}

export function isUndecided({ stage }: EvacueeView): boolean {
  return UNDECIDED.has(stage);
}

/** `full`: everyone's; `own`: that there is a claim, and their own; undefined: nothing of it. */
export function seesAdvice({ roles }: PreviewOrigin): 'full' | 'own' | undefined {
  const levels = [...roles].map((role) => reads[role].advice);
  return levels.includes('full') ? 'full' : levels.find((level) => level === 'own');
}

/** The view at the stage that follows from the rest of it (rule STAGE-1); as it was where its reader cannot know. */
export function restaged(view: EvacueeView, origin: PreviewOrigin): EvacueeView {
  const stage = onTheWay(view) ?? decided(view) ?? screened(view, origin);
  return stage === undefined || hasLeft(view) ? view : withStage(view, stage);
}

export function withStage(view: EvacueeView, stage: Stage): EvacueeView {
  const { status: _, ...rest } = view;
  const status = statusOf(stage);
  return { ...rest, stage, ...(status && { status }) };
}

function onTheWay({ passages = [], stage }: EvacueeView): Stage | undefined {
  const last = passages.at(-1);
  if (last?.status === 'departed' || last?.status === 'boarded') return last.status;
  // Whoever came off a leg inside the country has not arrived: what the server made of it stands.
  if (!passages.some(({ status }) => status === 'arrived')) return undefined;
  return stage === 'handed-over' || stage === 'arrived' ? stage : undefined;
}

function decided({ determination, departureId }: EvacueeView): Stage | undefined {
  if (!determination?.determination || determination.reopened) return undefined;
  if (determination.determination !== 'approved') return determination.determination;
  return departureId ? 'manifested' : 'cleared';
}

function screened(
  { claim, advice, stage, screeningId }: EvacueeView,
  origin: PreviewOrigin,
): Stage | undefined {
  const sight = seesAdvice(origin);
  if (sight === undefined) return UNDECIDED.has(stage) ? stage : undefined;
  if (claim) return 'in-screening';
  if (sight === 'full') {
    if (!advice) return 'waiting';
    return advice === 'refer' || advice === 'do-not-recommend' ? 'referred' : 'awaiting-determination';
  }
  // Someone else's advice shows in the stage alone, and a claim hides it.
  if (screeningId !== undefined || stage === 'awaiting-determination') return 'awaiting-determination';
  return stage === 'waiting' ? 'waiting' : undefined;
}
