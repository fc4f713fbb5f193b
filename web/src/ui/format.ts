/** Text for numbers, times and codes. A value that is not given is shown as an en dash, never as 0. */
export const absent = '–'

const whole = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 })

export function count(value: number | null | undefined): string {
  return value == null ? absent : whole.format(value)
}

/** At most `digits` decimals, trailing zeros dropped, so that what was measured is not made to look finer. */
export function decimal(value: number | null | undefined, digits = 3): string {
  if (value == null || !Number.isFinite(value)) return absent
  return String(Number(value.toFixed(digits)))
}

export function withUnit(value: number | null | undefined, unit: string, digits = 2): string {
  return value == null ? absent : `${decimal(value, digits)} ${unit}`
}

/** 2024-10-08T09:15:32 -> 2024-10-08 09:15:32. Times are local text and are never moved through a time zone. */
export function dateTime(value: string | null | undefined): string {
  return value ? value.slice(0, 19).replace('T', ' ') : absent
}

export function minute(value: string | null | undefined): string {
  return value ? value.slice(0, 16).replace('T', ' ') : absent
}

export function clock(value: string): string {
  return value.slice(11, 19)
}

export function day(value: string | null | undefined): string {
  return value ? value.slice(0, 10) : absent
}

const results: Record<string, string> = {
  pass: '合格',
  fail: '不合格',
  aborted: '中止',
  invalid: '无效',
  exempt: '免检',
}

export function resultText(code: string | null | undefined): string {
  return code ? (results[code] ?? code) : absent
}

export function yesNo(value: boolean | null | undefined, yes = '是', no = '否'): string {
  return value == null ? absent : value ? yes : no
}

const units: Record<string, string> = { '1/m': 'm⁻¹', '1e-6': '×10⁻⁶', m3min: 'm³/min', 'm3/min': 'm³/min' }

/** Units as the standards print them. */
export function unitText(unit: string | null | undefined): string {
  return unit ? (units[unit] ?? unit) : ''
}

/** Seconds as 3 分 05 秒. */
export function duration(seconds: number): string {
  const rest = Math.round(seconds)
  return rest < 60 ? `${rest} 秒` : `${Math.floor(rest / 60)} 分 ${String(rest % 60).padStart(2, '0')} 秒`
}

/** A moment in the city's time, to the second. */
export function secondOf(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
    hour12: false,
  }).format(new Date(instant))
}
