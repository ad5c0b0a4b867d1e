// A node that was placed keeps its version: its panel, its outputs and its items.
// 2: what was settled before leaves through an output of its own, see docs/decisions/0019-paid-once.md
// 3: what came in passes through, and a paid item has all it takes to ship, see docs/decisions/0031-what-came-in.md,
//    and the panel fits one screen, see docs/decisions/0032-one-screen.md
// 4: everything that is seldom needed is among the options, see docs/decisions/0050-every-panel-on-one-screen.md
export { isSince, since } from '../core/panel/nodeVersion';
