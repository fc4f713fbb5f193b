/** A trace as the chart room needs it; the contract's TraceView fits. */
export interface Channel {
  name: string
  label: string
  unit: string
  values: (number | null)[]
}
export interface Phase {
  phase: number
  label: string
  from: number
  to: number
}
export interface Trace {
  reportNo: string
  seconds: number[]
  phases: Phase[]
  channels: Channel[]
}

/** Channels that were measured at all; a method leaves the others empty. */
export function measured(trace: Trace): Channel[] {
  return trace.channels.filter((channel) => channel.values.some((value) => value != null))
}

export interface Band {
  from: number
  to: number
  label: string
  shaded: boolean
}

/** One band a phase, every second one shaded; a second belongs to a whole band, so a band ends where the next begins. */
export function phaseBands(phases: Phase[]): Band[] {
  return [...phases]
    .sort((a, b) => a.from - b.from)
    .map((phase, index) => ({ from: phase.from, to: phase.to + 1, label: phase.label, shaded: index % 2 === 1 }))
}

export function phaseAt(phases: Phase[], second: number): string {
  return phases.find((phase) => phase.from <= second && second <= phase.to)?.label ?? ''
}
