/** An invented city with invented names; the plate prefix 演 exists nowhere. */
export interface Station {
  id: string
  name: string
  county: string
}

export const counties: Record<string, string> = {
  '990102': '临河区',
  '990103': '望山区',
  '990104': '高新区',
  '990121': '青溪县',
  '990122': '石桥县',
}

const names: [string, string][] = [
  ['990102', '临河瑞安机动车检测有限公司'],
  ['990102', '临河通达机动车检测站'],
  ['990102', '滨河路机动车检测有限公司'],
  ['990103', '望山顺驰机动车检测有限公司'],
  ['990103', '望山北环机动车综合性能检测站'],
  ['990104', '高新众诚机动车检测服务有限公司'],
  ['990104', '科技园机动车检测有限公司'],
  ['990121', '青溪恒信机动车检测有限公司'],
  ['990121', '青溪东关机动车检测站'],
  ['990122', '石桥安行机动车检测有限公司'],
]

export const stations: Station[] = names.map(([county, name], index) => ({
  id: `${county}${String(index + 1).padStart(3, '0')}`,
  county,
  name,
}))

export const methods: Record<string, string> = {
  two_speed_idle: '双怠速法',
  asm: '稳态工况法',
  vmas: '简易瞬态工况法',
  lugdown: '加载减速法',
  free_acceleration: '自由加速法',
}

export const categories: Record<number, string> = {
  1: '使用 OBD 作弊器',
  2: '不检验直接出具报告',
  3: '换车替检',
  4: '未按标准检验',
  5: '篡改检验结果',
  6: '遮挡视频',
  8: '不维修出具合格证',
  11: '利益链条',
}

/** Seeded, so that every run and every screenshot shows the same city (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function station(index: number): Station {
  const found = stations[index % stations.length]
  if (!found) throw new Error(`no station ${index}`)
  return found
}
