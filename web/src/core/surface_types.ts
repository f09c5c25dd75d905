// Made by tools/make_surface.py from apps/wasm/surface.json. Do not edit.
//
// Units: degrees, seconds, pixels of the picture. What each field means: docs/coach-page.md.

export type Side = 'left' | 'right';
export type Mode = 'camera' | 'video' | 'timer';
export type NetworkName = 'lite' | 'full' | 'heavy';
export type Stage = 'framing' | 'ready' | 'reach' | 'hold' | 'rest' | 'switch' | 'question' | 'eased' | 'paused' | 'done';
export type Press = 'start' | 'feel' | 'done' | 'hurts' | 'pause' | 'resume' | 'skip' | 'stop' | 'gently' | 'felt_thigh' | 'felt_nothing' | 'felt_back' | 'felt_below_knee';
export type Bell = 'ready' | 'start' | 'tick' | 'end' | 'pause' | 'ease' | 'finish';
export interface Measured { value: number; plus_minus: number; }
export interface Message { id: string; args: Record<string, number | string>; }
export interface TrackerPolicy {
  follow: NetworkName;
  measure: NetworkName;
  follow_hz: number;
  measure_hz: number;
  mask_hz: number;
}
export interface Block { stretch: string; side: Side; repetitions: number; hold_s: number; }
export interface BlockDone {
  stretch: string;
  side: Side;
  repetitions: number;
  hold_s: number;
  done: number;
  credited_s: number;
}
export interface Resume { blocks: ResumeBlock[]; at_s?: number; }
export interface ResumeBlock { done: number; credited_s: number; }
export interface SittingRequest {
  session: string;
  mode: Mode;
  blocks: Block[];
  policy?: TrackerPolicy;
  resume?: Resume | null;
}
export interface FigureLeg { knee_flexion: number; thigh_from_vertical: number; ankle: number; }
export interface FigurePosture {
  position: 'lying' | 'sitting';
  facing: Side;
  side: Side;
  trunk_from_vertical: number;
  back_rounding: number;
  neck: number;
  stretched: FigureLeg;
  other: FigureLeg;
  hands: 'behind_thigh' | 'on_thighs' | 'at_sides' | 'towards_foot';
}
export interface FigurePath { id: string; kind: 'path'; class: string; d: string; }
export interface FigureCircle { id: string; kind: 'circle'; class: string; cx: number; cy: number; r: number; }
export interface FigureLine { id: string; kind: 'line'; class: string; x1: number; y1: number; x2: number; y2: number; }
export interface FigureText { id: string; kind: 'text'; class: string; x: number; y: number; text: string; }
export type FigureShape = FigurePath | FigureCircle | FigureLine | FigureText;
export interface FigureDrawing {
  view: number[];
  skin: string;
  hair: string;
  shirt: string;
  legs: string;
  shapes: FigureShape[];
  body?: BodyAnswer;
}
export interface FigureGuide {
  stretch: 'one' | 'two';
  moment?: 'rest' | 'start' | 'on_the_way' | 'hold' | 'tight_hold' | 'rounded_back' | 'thigh_dropped' | 'knee_locked';
  progress?: number;
  breath?: number;
  judged?: boolean;
  facing?: Side;
  side?: Side;
}
export interface FigureSetup {
  stretch: 'one' | 'two';
  device?: 'laptop' | 'phone';
  distance?: string;
  facing?: Side;
  side?: Side;
}
export interface FigureArc { arc: 'knee' | 'hip' | 'trunk' | 'thigh'; text?: string; }
export type ClothesColour = 'pine' | 'clay' | 'blue' | 'plum' | 'sand' | 'ink';
export interface FigureStyle {
  build?: 'slim' | 'average' | 'heavy';
  hair?: 'short' | 'bob' | 'bun';
  hair_colour?: 'black' | 'brown' | 'blond' | 'grey';
  skin?: 'light' | 'beige' | 'tan' | 'brown' | 'dark';
  shirt?: ClothesColour;
  legs?: ClothesColour;
  legwear?: 'shorts' | 'leggings';
  feet?: 'bare' | 'socks';
  scenery?: boolean;
  glow?: boolean;
  back?: 'none' | 'right' | 'wrong';
  arrow?: 'none' | 'straighten_knee' | 'bend_knee' | 'lean_forward' | 'sit_up' | 'thigh_up' | 'thigh_down';
  verdict?: 'none' | 'right' | 'wrong';
  mark?: 'none' | 'back' | 'thigh' | 'knee';
  arcs?: FigureArc[];
  breath?: number;
  view?: number[];
}
export type FigureLayer = 'bones' | 'hamstrings' | 'nerve' | 'stress';
export interface FigureAnatomy {
  layers?: FigureLayer[];
  person?: BodyPerson;
  back?: 'as_drawn' | 'free';
  tilt?: boolean;
  words?: Record<string, string>;
  sources?: boolean;
}
export interface FigureJoints {
  hip: number[];
  knee: number[];
  ankle: number[];
  toe: number[];
  shoulder: number[];
  ear: number[];
}
export interface FigurePicture { size: number[]; joints: FigureJoints; position?: 'lying' | 'sitting'; facing?: Side; }
export interface FigureRequest {
  posture?: FigurePosture;
  guide?: FigureGuide;
  setup?: FigureSetup;
  style?: FigureStyle;
  picture?: FigurePicture;
  anatomy?: FigureAnatomy;
}
export type LessonQuantity = 'tightness' | 'knee' | 'thigh' | 'trunk' | 'rounding' | 'ankle' | 'neck';
export interface LessonSettings {
  position: 'lying' | 'sitting';
  lumbar: LumbarClass;
  tightness: number;
  knee: number;
  thigh: number;
  trunk: number;
  rounding: number;
  ankle: number;
  neck: number;
}
export type DragHandle = 'leg' | 'thigh' | 'trunk' | 'foot' | 'head';
export interface LessonControl {
  quantity: LessonQuantity;
  handle: DragHandle | null;
  min: number;
  max: number;
  step: number;
}
export type ReadingKind = 'length' | 'pelvis' | 'lumbar' | 'pull' | 'l5s1' | 'nerve' | 'reach';
export interface LessonEvidence { id: string; kind: 'measured' | 'literature' | 'fitted' | 'assumed'; }
export interface LessonStep {
  id: string;
  start: LessonSettings;
  scenes: string[];
  controls: LessonControl[];
  lumbar_choice: boolean;
  position_choice: boolean;
  readings: ReadingKind[];
  evidence: LessonEvidence[];
}
export interface Lesson { steps: LessonStep[]; }
export interface LessonDrag { scene: number; handle: DragHandle; from: number[]; to: number[]; }
export interface ExploreRequest {
  step: string;
  settings?: LessonSettings;
  days?: number[] | null;
  drag?: LessonDrag | null;
  words?: Record<string, string>;
  progress?: number;
  replay?: ReplayRequest | null;
}
export interface ReplayDayRequest { tightness: number | null; holds: HoldReplay[]; }
export interface ReplayRequest { stretch: 'one' | 'two'; t_s: number; days: ReplayDayRequest[]; }
export type ReplayPhase = 'reach' | 'hold' | 'release' | 'over';
export interface ReplayPlace { hold: number; holds: number; phase: ReplayPhase; in_full: boolean; }
export interface LessonReading {
  kind: ReadingKind;
  value: number;
  level: string;
  difference: number;
  trend: 'more' | 'less' | 'same';
}
export interface LessonHandle { handle: DragHandle; quantity: LessonQuantity; x: number; y: number; }
export interface LessonScene {
  id: string;
  position: 'lying' | 'sitting';
  figure: FigureDrawing;
  handles: LessonHandle[];
  readings: LessonReading[];
  replay?: ReplayPlace;
}
export interface ExploreAnswer {
  settings: LessonSettings;
  active: LessonQuantity[];
  scenes: LessonScene[];
  replay_s?: number;
}
export interface SittingView {
  stage: Stage;
  stretch: string;
  side: Side;
  repetition: number;
  repetitions: number;
  block: number;
  blocks: number;
  hold_s: number;
  count: number | null;
  progress: number;
  counting: boolean;
  headline: Message;
  cue: Message | null;
  unseen: string | null;
  knee_flexion: Measured | null;
  trunk_thigh: Measured | null;
  presses: Press[];
  done: BlockDone[];
  figure: FigurePosture;
}
export interface SayEffect { kind: 'say'; message: Message; urgent: boolean; }
export interface BellEffect { kind: 'bell'; bell: Bell; }
export interface RecordedEvent { kind: string; data: object; }
export interface RecordEffect { kind: 'record'; event: RecordedEvent; }
export type Effect = SayEffect | BellEffect | RecordEffect;
export interface HoldDone {
  stretch: string;
  side: Side;
  from_s: number;
  to_s: number;
  credited_s: number;
  hold_s: number;
  complete: boolean;
  knee_flexion: Measured | null;
  trunk_thigh: Measured | null;
  faults: string[];
}
export interface SpeedReport {
  cores: number;
  one_processor: boolean;
  frame_ms: number | null;
  lite_ms: number | null;
  lite_without_mask_ms: number | null;
  full_ms: number | null;
  heavy_ms: number | null;
  now: TrackerPolicy | null;
}
export interface PaceChoice {
  policy: TrackerPolicy;
  follow_threads: number;
  measure_threads: number;
  load_heavy: boolean;
}
export interface SittingSummary { blocks: BlockDone[]; holds: HoldDone[]; }
export type Felt = 'thigh' | 'nothing' | 'back' | 'below_knee';
export type Urgency = 'emergency' | 'same_day' | 'soon';
export interface ScreeningQuestion { id: string; urgency: Urgency; covers: string[]; source: string; }
export interface ScreeningQuestions { questions_version: number; questions: ScreeningQuestion[]; }
export interface ScreenRequest { answers: Record<string, boolean>; }
export interface Because { question: string; urgency: Urgency; source: string; event: string | null; }
export type ScreeningState = 'unscreened' | 'clear' | 'stopped';
export type Again = 'never' | 'unanswered' | 'pause' | 'questions' | 'clock' | 'damaged' | null;
export interface Screening {
  state: ScreeningState;
  urgency: Urgency | null;
  because: Because[];
  unanswered: string[];
  cleared: string[];
  again: Again;
  answered_at: number | null;
}
export interface PreviousEvent { seq: number; checksum: string; }
export interface SealRequest {
  kind: string;
  data: object;
  at: number;
  offset_min: number;
  random: string;
  person: string;
  device: string;
  previous: PreviousEvent | null;
}
export interface SealedEvent {
  id: string;
  at: number;
  offset_min: number;
  person: string;
  device: string;
  seq: number;
  prev: string;
  kind: string;
  version: number;
  data: object;
  checksum: string;
}
export interface LogHead { device: string; seq: number; checksum: string; }
export interface FoldAt { now: number; current: string | null; }
export interface PlanAt { now: number; offset_min: number; }
export interface ChronicleOf { newest: number | null; }
export interface FoldRequest { events: object[]; now: number; current: string | null; }
export interface StretchHistory {
  stretch: string;
  side: Side;
  sessions: number;
  last_at: number | null;
  knee_flexion: Measured | null;
  trunk_thigh: Measured | null;
  felt: Felt | null;
  pain_increased: boolean;
}
export interface OpenBlock {
  stretch: string;
  side: Side;
  repetitions: number;
  hold_s: number;
  done: number;
  credited_s: number;
  pain_increased: boolean;
}
export interface OpenSession {
  session: string;
  mode: Mode;
  device: string;
  started_at: number;
  last_at: number;
  at_s: number;
  blocks: OpenBlock[];
  pain_before: number | null;
}
export interface PainOfSession { session: string; at: number; before: number | null; after: number | null; }
export type ProblemKind = 'unreadable' | 'checksum' | 'gap' | 'fork' | 'chain';
export interface Problem { what: ProblemKind; device: string | null; seq: number | null; detail: string; }
export interface Fold {
  screening: Screening;
  stretches: StretchHistory[];
  sessions: number;
  last_session_at: number | null;
  open_session: OpenSession | null;
  pain: PainOfSession[];
  events: number;
  ignored: number;
  problems: Problem[];
}
export type PlanStatus = 'due' | 'may' | 'wait' | 'done' | 'rest' | 'ask' | 'stopped' | 'later' | 'left_out';
export type PlanState = 'stopped' | 'ask' | 'due' | 'wait' | 'done' | 'rest';
export interface PlanReason {
  rule: string;
  effect: string;
  source: string;
  events: string[];
  number: number;
  goal: number;
  text: string;
  until: number | null;
  see: Urgency | null;
  side: Side | null;
  clears: string | null;
}
export interface PlanItem {
  stretch: string;
  side: Side;
  group: 'below' | 'article' | 'later';
  rung: number;
  status: PlanStatus;
  hold_s: number;
  repetitions: number;
  times_a_day: number;
  times_done: number;
  times_due: number;
  gentle: boolean;
  next_at: number | null;
  because: PlanReason[];
}
export interface PlanAuthor { by: string; on: string; }
export interface PlanRequest { events: object[]; now: number; offset_min: number; }
export interface ProgrammePlan {
  now: number;
  offset_min: number;
  state: PlanState;
  screening: Screening;
  items: PlanItem[];
  questions: PlanReason[];
  clinician: PlanReason[];
  news: PlanReason[];
  because: PlanReason[];
  next_at: number | null;
  sessions: number;
  programme: PlanAuthor | null;
}
export type Change = 'none' | 'further' | 'same' | 'less';
export interface Progress { best: Measured | null; before: Measured | null; change: Change; }
export interface HeldAngles { credited_s: number; knee_flexion: Measured | null; trunk_thigh: Measured | null; }
export interface ProgressRequest {
  quantity: 'knee_flexion' | 'trunk_thigh';
  holds: HeldAngles[];
  before: Measured | null;
}
export interface RemindersRequest {
  times_a_day: number;
  from_min: number;
  until_min: number;
  weeks: number;
  now: number;
  offset_min: number;
  uid: string;
  summary: string;
  description: string;
}
export interface NextReminderRequest {
  events: object[];
  now: number;
  offset_min: number;
  from_min: number;
  until_min: number;
  shown: number[];
  snoozed_until: number | null;
}
export interface LogReminderRequest {
  now: number;
  offset_min: number;
  from_min: number;
  until_min: number;
  shown: number[];
  snoozed_until: number | null;
}
export interface NextReminder { at: number | null; }
export type Paper = 'a4' | 'letter';
export interface FhirRequest {
  events: object[];
  now: number;
  offset_min: number;
  language: string;
  name: string | null;
  person: string;
}
export interface ClinicSheetRequest {
  events: object[];
  now: number;
  offset_min: number;
  language: string;
  name: string | null;
  person: string;
  paper: Paper;
}
export interface BackupHeadRequest { salt: string; nonce: string; second: string; content_bytes: number; }
export interface ReadBackupRequest { head: string; file_bytes: number; }
export interface BackupCost { log2_n: number; r: number; p: number; salt: string; nonce: string; }
export interface CheckBackupRequest { head: string; file_bytes: number; second: string; }
export interface BackupVerdict { right: boolean; }
export interface EntryPlace { device: string; seq: number; }
export interface KnownEntry { device: string; seq: number; checksum: string; }
export interface TakeInRow { device: string; seq: number; id: string; checksum: string; body: string; }
export interface DamagedLine { line: number; detail: string; }
export interface TakeInRequest { text: string; known: KnownEntry[]; person: string; }
export interface TakeIn {
  rows: TakeInRow[];
  entries: number;
  fresh: number;
  known: number;
  conflicts: EntryPlace[];
  damages: DamagedLine[];
  sessions: number;
  first_at: number | null;
  last_at: number | null;
  persons: string[];
  other_person: boolean;
}
export interface FaultCount { kind: string; holds: number; }
export interface SideDone {
  stretch: string;
  side: Side;
  repetitions: number;
  hold_s: number;
  done: number;
  credited_s: number;
  knee_flexion: Progress;
  trunk_thigh: Progress;
  faults: FaultCount[];
  felt: Felt | null;
  pain_increased: boolean;
}
export interface SessionDone {
  session: string;
  at: number;
  offset_min: number;
  mode: string;
  ended: 'done' | 'stopped' | 'eased' | 'interrupted' | null;
  sides: SideDone[];
  pain_before: number | null;
  pain_after: number | null;
  hurt: boolean;
  events: string[];
  withdrawable: string[];
}
export interface ChronicleRequest { events: object[]; }
export interface Trend { stretch: string; side: Side; knee_flexion: Progress; trunk_thigh: Progress; }
export type Seen = number | null;
export interface HoldReplay {
  event: string;
  length_s: number;
  credited_s: number;
  every_s: number;
  knee_flexion: Seen[];
  trunk_thigh: Seen[];
  back_rounding: Seen[];
  in_full: boolean;
}
export interface ReplayDay { at: number; offset_min: number; events: string[]; }
export interface Replay { stretch: string; side: Side; first: ReplayDay | null; last: ReplayDay; }
export interface HoldsRequest { events: object[]; }
export interface Chronicle { sessions: SessionDone[]; trends: Trend[]; replays: Replay[]; smallest_change_deg: number; }
export interface ProgrammeExplanation { by: string; on: string; sentences: Message[]; }
export interface SyncRun { from: number; to: number; prev: string; checksum: string; }
export interface SyncDevice { device: string; runs: SyncRun[]; }
export interface SyncMine {
  person: string;
  device: string;
  persons: string[];
  deleted: string[];
  put_away: string[];
  have: SyncDevice[];
}
export interface SyncHeadRequest { mine: SyncMine; forked: string[]; events: number; more: boolean; }
export interface SyncRefusal {
  device: string | null;
  seq: number;
  why: 'unreadable' | 'checksum' | 'contradiction' | 'person';
}
export interface SyncTheirs {
  person: string;
  persons: string[];
  deleted: string[];
  have: SyncDevice[];
  forked: string[];
  more: boolean;
  added: number;
  refused_count: number;
  refused: SyncRefusal[];
}
export interface SyncRow { line: number; device: string; seq: number; id: string; checksum: string; }
export type SyncMeeting = 'together' | 'i_adopt' | 'they_adopt' | 'they_erase' | 'strangers' | 'put_away';
export interface SyncTaken {
  meeting: SyncMeeting;
  goes_on: boolean;
  adopt: string | null;
  deleted: string[];
  doomed: string[];
  rows: SyncRow[];
  joined: string[];
  known: number;
  refused_count: number;
  refused: SyncRefusal[];
  have: SyncDevice[];
  cut: boolean;
  theirs: SyncTheirs;
}
export interface SyncPlace { device: string; seq: number; checksum: string; }
export interface SyncSpan { device: string; from: number; to: number; }
export interface SyncSendRequest { have: SyncDevice[]; theirs: SyncDevice[]; ends: SyncPlace[]; }
export interface SyncSending { spans: SyncSpan[]; forked: string[]; batch_bytes: number; batch_events: number; }
export type LumbarClass = 'stiff' | 'normal' | 'lax';
export type BodyPosition = 'lying' | 'lying_held' | 'sitting' | 'standing';
export interface BodyPerson {
  sex?: 'female' | 'male';
  stature_m?: number | null;
  mass_kg?: number | null;
  knee_extension_deg?: number | null;
  lumbar?: LumbarClass;
}
export interface BodyRequest {
  person?: BodyPerson;
  position?: BodyPosition;
  side?: Side;
  hip_deg?: number;
  knee_deg?: number;
  ankle_deg?: number;
  neck_deg?: number;
  trunk_deg?: number | null;
  lumbar_deg?: number | null;
  other_hip_deg?: number | null;
  other_knee_deg?: number | null;
  effort_Nm?: number;
  sources?: boolean;
}
export interface BodyHead {
  name: 'semimem' | 'semiten' | 'bflh' | 'bfsh';
  mtu_length_m: number;
  hip_moment_arm_m: number;
  knee_moment_arm_m: number;
  passive_force_N: number;
  tendon_force_N: number;
  norm_fiber_length: number;
  strain: number;
}
export interface PelvisRoot { pelvis_deg: number; energy_J: number; stable: boolean; }
export interface LumbarSegment { name: string; flexion_deg: number; }
export interface NerveStation { name: string; from_l1_m: number; strain: number; excursion_m: number; }
export interface NerveAnswer {
  bed_length_m: number;
  strain: number;
  strain_lumped: number;
  strain_at_rest: number;
  band: 'calm' | 'raised' | 'strong';
  roots: NerveStation[];
  stations: NerveStation[];
}
export interface BodyPersonAnswer {
  sex: 'female' | 'male';
  stature_m: number;
  mass_kg: number;
  knee_extension_deg: number;
  measured: boolean;
  lumbar: LumbarClass;
  tightness_deg: number;
  tightness_clamped: boolean;
}
export interface BodyPostureAnswer {
  position: BodyPosition;
  side: Side;
  hip_deg: number;
  knee_deg: number;
  ankle_deg: number;
  neck_deg: number;
  trunk_deg: number;
  back_held: boolean;
}
export interface BodyParity { hip_deg: number; knee_deg: number; heads: BodyHead[]; }
export interface BodyMargins { hip: number; lumbar: number; l5s1: number; }
export interface BodyEvidence {
  parity: string[];
  heads: string[];
  person: string[];
  pelvis: string[];
  lumbar: string[];
  hip_torque: string[];
  moments: string[];
  margins: string[];
  nerve: string[];
}
export interface BodySource { id: string; kind: 'measured' | 'literature' | 'fitted' | 'assumed'; source: string; }
export interface BodyAnswer {
  format: 'sitbone.body';
  version: number;
  person: BodyPersonAnswer;
  posture: BodyPostureAnswer;
  roots: PelvisRoot[];
  pelvis_deg: number;
  lumbar_deg: number;
  hip_deg: number;
  other_hip_deg: number;
  segments: LumbarSegment[];
  hip_torque_Nm: number;
  hamstring_torque_Nm: number;
  capsule_torque_Nm: number;
  knee_torque_Nm: number;
  lumbar_moment_Nm: number;
  gravity_moment_Nm: number;
  l5s1_moment_Nm: number;
  sacroiliac_moment_Nm: number;
  effort_Nm: number;
  margins: BodyMargins;
  bends_too_much: boolean;
  stressed: boolean;
  heads: BodyHead[];
  nerve: NerveAnswer;
  parity: BodyParity;
  evidence?: BodyEvidence;
  sources?: BodySource[];
}

/** The exports as WebAssembly has them; a text is a pointer and a size. */
export interface SurfaceExports {
  readonly memory: WebAssembly.Memory;
  sitbone_allocate(a: number): number;
  sitbone_free(a: number): void;
  sitbone_result(): number;
  sitbone_result_size(): number;
  sitbone_version(): number;
  sitbone_add_stretch(a: number, b: number): number;
  sitbone_set_correction(a: number, b: number): number;
  sitbone_replay(a: number, b: number): number;
  sitbone_begin(a: number, b: number): number;
  sitbone_set_policy(a: number, b: number): number;
  sitbone_frame_buffer(a: number, b: number): number;
  sitbone_begin_frame(a: number, b: number): number;
  sitbone_question(): number;
  sitbone_question_wants_mask(): number;
  sitbone_question_input(): number;
  sitbone_answer_buffer(a: number): number;
  sitbone_answer_size(a: number): number;
  sitbone_answer(a: number): number;
  sitbone_end_frame(): number;
  sitbone_take_job(): number;
  sitbone_has_free_job(): number;
  sitbone_job_network(a: number): number;
  sitbone_job_input(a: number): number;
  sitbone_finish_job(a: number, b: number): number;
  sitbone_tick(a: number): number;
  sitbone_press(a: number, b: number, c: number): number;
  sitbone_finish(a: number, b: number): number;
  sitbone_view(): number;
  sitbone_effects(): number;
  sitbone_summary(): number;
  sitbone_skeleton(): number;
  sitbone_draw(a: number, b: number): number;
  sitbone_lesson(): number;
  sitbone_explore(a: number, b: number): number;
  sitbone_choose_pace(a: number, b: number): number;
  sitbone_screening_questions(): number;
  sitbone_screen(a: number, b: number): number;
  sitbone_seal(a: number, b: number): number;
  sitbone_fold(a: number, b: number): number;
  sitbone_plan(a: number, b: number): number;
  sitbone_explain_programme(a: number, b: number): number;
  sitbone_chronicle(a: number, b: number): number;
  sitbone_log_begin(a: number, b: number): number;
  sitbone_log_add(a: number, b: number): number;
  sitbone_log_keep(): number;
  sitbone_log_fold(a: number, b: number): number;
  sitbone_log_plan(a: number, b: number): number;
  sitbone_log_chronicle(a: number, b: number): number;
  sitbone_holds(a: number, b: number): number;
  sitbone_log_next_reminder(a: number, b: number): number;
  sitbone_chronicle_csv(a: number, b: number): number;
  sitbone_reminders(a: number, b: number): number;
  sitbone_next_reminder(a: number, b: number): number;
  sitbone_fhir(a: number, b: number): number;
  sitbone_clinic_sheet(a: number, b: number): number;
  sitbone_backup_head(a: number, b: number): number;
  sitbone_read_backup(a: number, b: number): number;
  sitbone_check_backup(a: number, b: number): number;
  sitbone_take_in(a: number, b: number): number;
  sitbone_progress(a: number, b: number): number;
  sitbone_sync_head(a: number, b: number): number;
  sitbone_sync_take(a: number, b: number): number;
  sitbone_sync_send(a: number, b: number): number;
  sitbone_body(a: number, b: number): number;
}

/** What the result of an export is, by type name; those not listed have none. */
export interface SurfaceResults {
  sitbone_version: string;
  sitbone_add_stretch: string;
  sitbone_replay: string;
  sitbone_view: SittingView;
  sitbone_effects: Effect[];
  sitbone_summary: SittingSummary;
  sitbone_draw: FigureDrawing;
  sitbone_lesson: Lesson;
  sitbone_explore: ExploreAnswer;
  sitbone_choose_pace: PaceChoice;
  sitbone_screening_questions: ScreeningQuestions;
  sitbone_screen: Screening;
  sitbone_seal: SealedEvent;
  sitbone_fold: Fold;
  sitbone_plan: ProgrammePlan;
  sitbone_explain_programme: ProgrammeExplanation;
  sitbone_chronicle: Chronicle;
  sitbone_log_begin: LogHead[];
  sitbone_log_add: {};
  sitbone_log_keep: Uint8Array;
  sitbone_log_fold: Fold;
  sitbone_log_plan: ProgrammePlan;
  sitbone_log_chronicle: Chronicle;
  sitbone_holds: HoldReplay[];
  sitbone_log_next_reminder: NextReminder;
  sitbone_chronicle_csv: string;
  sitbone_reminders: string;
  sitbone_next_reminder: NextReminder;
  sitbone_fhir: string;
  sitbone_clinic_sheet: string;
  sitbone_backup_head: string;
  sitbone_read_backup: BackupCost;
  sitbone_check_backup: BackupVerdict;
  sitbone_take_in: TakeIn;
  sitbone_progress: Progress;
  sitbone_sync_head: string;
  sitbone_sync_take: SyncTaken;
  sitbone_sync_send: SyncSending;
  sitbone_body: BodyAnswer;
}
