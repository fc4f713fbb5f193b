import type { TraceView } from '../src/api/types.ts'
import { cases } from './cases.ts'
import { random } from './city.ts'

const phases = [
  { phase: 0, label: '选挡', from: 1, to: 20 },
  { phase: 1, label: '功率扫描', from: 21, to: 90 },
  { phase: 2, label: '回到 100%', from: 91, to: 108 },
  { phase: 3, label: '100% 点', from: 109, to: 126 },
  { phase: 4, label: '回到 80%', from: 127, to: 144 },
  { phase: 5, label: '80% 点', from: 145, to: 162 },
  { phase: 6, label: '减速', from: 163, to: 178 },
]

function speed(t: number): number {
  if (t <= 20) return 62 * (1 - Math.exp(-t / 7))
  if (t <= 90) return 62 - (t - 20) * 0.36
  if (t <= 126) return 55 - Math.max(0, 8 * Math.exp(-(t - 90) / 4))
  if (t <= 162) return 44 + 11 * Math.exp(-(t - 126) / 5)
  return Math.max(0, 44 - (t - 162) * 2.7)
}

function load(t: number): number {
  if (t <= 20) return 6 + t * 0.4
  if (t <= 90) return 92 * Math.exp(-(((t - 62) / 34) ** 2))
  if (t <= 126) return 84
  if (t <= 162) return 71
  return Math.max(2, 71 - (t - 162) * 5)
}

/** A lug-down test of 178 seconds: smoke and NOx follow the load with an analyser's delay. */
export function lugDown(reportNo: string, seed: number, smoke = 1): TraceView {
  const noise = random(seed)
  const wobble = (size: number): number => (noise() + noise() + noise() - 1.5) * size
  const seconds = Array.from({ length: 178 }, (_, index) => index + 1)
  const round = (value: number, digits: number): number => Number(value.toFixed(digits))
  const of = (shape: (t: number) => number, size: number, digits: number): number[] =>
    seconds.map((t) => round(Math.max(0, shape(t) + wobble(size)), digits))
  return {
    reportNo,
    seconds,
    phases,
    channels: [
      { name: 'speed_kmh', label: '车速', unit: 'km/h', values: of(speed, 0.6, 1) },
      { name: 'rpm', label: '转速', unit: 'r/min', values: of((t) => 760 + speed(t) * 27, 24, 0) },
      { name: 'load_kw', label: '轮边功率', unit: 'kW', values: of(load, 1.4, 1) },
      { name: 'k_m1', label: '光吸收系数', unit: '1/m', values: of((t) => smoke * (0.12 + load(Math.max(1, t - 3)) * 0.0098), 0.04, 2) },
      { name: 'nox_ppm', label: '氮氧化物', unit: '1e-6', values: of((t) => 60 + load(Math.max(1, t - 5)) * 7.6, 18, 0) },
      { name: 'oil_c', label: '机油温度', unit: '℃', values: of((t) => 84 + t * 0.03, 0.2, 1) },
    ],
  }
}

/** The copy equals its original but for seven seconds in the scan, where single values were changed by hand. */
function copied(): TraceView {
  const original = lugDown(cases.copied, 871)
  const changed = new Set([33, 47, 58, 59, 71, 118, 119])
  return {
    ...original,
    reportNo: cases.copy,
    channels: original.channels.map((channel) =>
      channel.name === 'k_m1' || channel.name === 'nox_ppm'
        ? { ...channel, values: channel.values.map((value, index) => (value != null && changed.has(index + 1) ? Number((value * 0.86).toFixed(2)) : value)) }
        : channel,
    ),
  }
}

export function traceOf(reportNo: string): TraceView | null {
  if (reportNo === cases.copy) return copied()
  if (reportNo === cases.copied) return lugDown(cases.copied, 871)
  if (reportNo === cases.recomputed) return lugDown(cases.recomputed, 117, 1.72)
  return null
}
