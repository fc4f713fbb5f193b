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

/**
 * What stands over each band: its name where all names fit into the width, else a number that the legend explains.
 * A Chinese character is taken as wide as the font is high, anything else as 0.6 of it.
 */
export function bandLabels(bands: Band[], span: [number, number], width: number, fontSize = 11): { texts: string[]; numbered: boolean } {
  const perSecond = width / Math.max(1, span[1] - span[0])
  const wide = (text: string): number =>
    [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? fontSize : fontSize * 0.6), 0)
  const numbered = bands.some((band) => wide(band.label) + 4 > (band.to - band.from) * perSecond)
  return { texts: bands.map((band, index) => (numbered ? String(index + 1) : band.label)), numbered }
}

export function phaseAt(phases: Phase[], second: number): string {
  return phases.find((phase) => phase.from <= second && second <= phase.to)?.label ?? ''
}
