/** `npm run test:scale -- --all`: as much as was promised, however long it takes. */
const isAll = Boolean(process.env.SCALE_ALL);

const chosen = (name: string, all: number, few: number): number =>
	Number(process.env[`SCALE_${name}`] ?? (isAll ? all : few));

/** So many people buy from each of the workflows, or as many as come within the minutes. */
export const checkouts = chosen('CHECKOUTS', 1_000, 500);
/** So many executions wait for a payment, or as many as have been asked within the minutes. */
export const waitingExecutions = chosen('WAITING', 500, 200);
export const minutes = chosen('MINUTES', 30, 1.5);
/** Deliveries in a round of measuring. */
export const perRound = chosen('PER_ROUND', 60, 30);
export const rounds = chosen('ROUNDS', 3, 3);
/** How long all processes live, once the last one that was killed is replaced. */
export const livesMs = chosen('LIVES_MS', 3_000, 3_000);
export const seed = chosen('SEED', 1, 1);
