import type { CameraEvent, FindingView, HistoryRow, InspectionView, ObdView, ResultRow, Timeline } from '../src/api/types.ts'
import { cases } from './cases.ts'
import { counties, methods, station } from './city.ts'
import { findingsOf, fusedOf } from './findings.ts'
import { traceOf } from './trace.ts'

interface Subject {
  reportNo: string
  station: number
  plate: string
  vin: string
  brand: string
  model: string
  fuel: string
  method: string
  startedAt: string
  endedAt: string
}

const diesel = { brand: '东岭牌', model: 'DL1160 厢式运输车', fuel: '柴油' }
const petrol = { brand: '远川牌', model: 'YC7150 轿车', fuel: '汽油' }
const subjects: Subject[] = [
  { ...diesel, reportNo: cases.copy, station: 0, plate: '演A7K213', vin: 'LDEMO4A26R0173520', method: 'lugdown', startedAt: '2024-10-08T09:15:32', endedAt: '2024-10-08T09:23:10' },
  { ...diesel, brand: '北原牌', model: 'BY5041 仓栅式运输车', reportNo: cases.copied, station: 0, plate: '演A30T95', vin: 'LDEMO7B10P0084117', method: 'lugdown', startedAt: '2024-09-24T16:40:08', endedAt: '2024-09-24T16:47:31' },
  { ...petrol, reportNo: cases.overlap, station: 3, plate: '演B0316D', vin: 'LDEMO2C33N0551208', method: 'vmas', startedAt: '2024-10-15T14:22:10', endedAt: '2024-10-15T14:28:30' },
  { ...petrol, brand: '新澜牌', model: 'XL6470 多用途乘用车', reportNo: cases.shared, station: 5, plate: '演A52Q86', vin: 'LDEMO9D47M0206631', method: 'vmas', startedAt: '2024-10-21T10:41:05', endedAt: '2024-10-21T10:47:48' },
  { ...diesel, reportNo: cases.recomputed, station: 7, plate: '演AF9032', vin: 'LDEMO5E51K0319944', method: 'lugdown', startedAt: '2024-10-30T16:03:44', endedAt: '2024-10-30T16:11:02' },
  { ...petrol, reportNo: cases.covered, station: 9, plate: '演C3L577', vin: 'LDEMO1F64J0470029', method: 'two_speed_idle', startedAt: '2024-11-06T11:37:20', endedAt: '2024-11-06T11:44:05' },
]

function results(subject: Subject): ResultRow[] {
  if (subject.method === 'lugdown') {
    const altered = subject.reportNo === cases.recomputed
    return [
      { item: 'k100', label: '光吸收系数（100% 点）', unit: '1/m', value: altered ? 1.08 : 0.94, limit: '1.2', verdict: 'pass', recomputed: altered ? 1.62 : 0.94, tolerance: 0.05, agrees: !altered },
      { item: 'k80', label: '光吸收系数（80% 点）', unit: '1/m', value: altered ? 1.01 : 0.81, limit: '1.2', verdict: 'pass', recomputed: altered ? 1.33 : 0.81, tolerance: 0.05, agrees: !altered },
      { item: 'nox80', label: '氮氧化物（80% 点）', unit: '1e-6', value: 602, limit: '900', verdict: 'pass', recomputed: 600, tolerance: 25, agrees: true },
      { item: 'max_power_kw', label: '最大轮边功率（修正）', unit: 'kW', value: 91.8, limit: '52', verdict: 'pass', recomputed: 92.1, tolerance: 2, agrees: true },
      { item: 'max_power_speed_kmh', label: '最大功率对应车速', unit: 'km/h', value: 46.9 },
    ]
  }
  if (subject.method === 'vmas') {
    return [
      { item: 'vmas_co', label: '一氧化碳', unit: 'g/km', value: 0.82, limit: '3.5', verdict: 'pass', recomputed: 0.82, tolerance: 0.05, agrees: true },
      { item: 'vmas_hc', label: '碳氢化合物', unit: 'g/km', value: 0.114, limit: '0.8', verdict: 'pass', recomputed: 0.113, tolerance: 0.01, agrees: true },
      { item: 'vmas_nox', label: '氮氧化物', unit: 'g/km', value: 0.206, limit: '0.7', verdict: 'pass' },
    ]
  }
  return [
    { item: 'low_idle_co', label: '怠速一氧化碳', unit: '%', value: 0.04, limit: '0.6', verdict: 'pass' },
    { item: 'low_idle_hc', label: '怠速碳氢化合物', unit: '1e-6', value: 21, limit: '80', verdict: 'pass' },
    { item: 'high_idle_co', label: '高怠速一氧化碳', unit: '%', value: 0.03, limit: '0.3', verdict: 'pass' },
    { item: 'high_idle_hc', label: '高怠速碳氢化合物', unit: '1e-6', value: 17, limit: '50', verdict: 'pass' },
    { item: 'lambda', label: '过量空气系数', unit: '', value: 1.01, verdict: 'pass' },
  ]
}

function obd(subject: Subject): ObdView | null {
  if (subject.method === 'lugdown') return { connected: false, connectFailureLabel: '未找到诊断接口', modules: [] }
  const shared = subject.reportNo === cases.shared
  return {
    connected: true,
    standard: 'OBD-II',
    vinReported: shared ? 'LDEMO9D47M0206613' : subject.vin,
    vinMatches: !shared,
    milOn: false,
    dtcCount: 0,
    checkedAt: subject.startedAt,
    modules: shared
      ? [
          { module: '7E8', calId: 'ZX00-8A7731-C02', cvn: '5F3AC019', sharedByVehicles: 37, sharedByFamilies: 9 },
          { module: '7E9', calId: 'TCM-441-0907', cvn: '00A1D7E4', sharedByVehicles: 2, sharedByFamilies: 1 },
        ]
      : [{ module: '7E8', calId: 'YC15-22E1-07', cvn: 'B1902C7D', sharedByVehicles: 14, sharedByFamilies: 1 }],
  }
}

const later = (time: string, seconds: number): string => new Date(Date.parse(`${time}Z`) + seconds * 1000).toISOString().slice(0, 19)

function cameraEvents(subject: Subject): CameraEvent[] {
  if (subject.reportNo !== cases.covered) return []
  return [
    { cameraId: 'C-0302', positionLabel: '取样位', kind: 'covered', kindLabel: '被遮挡', startedAt: later(subject.startedAt, 20), endedAt: later(subject.endedAt, 35) },
    { cameraId: 'C-0301', positionLabel: '车前', kind: 'recording', kindLabel: '正常录像', startedAt: later(subject.startedAt, -1500), endedAt: later(subject.endedAt, 1500) },
  ]
}

function timeline(subject: Subject): Timeline {
  const line = `${station(subject.station).id}02`
  const overlap = subject.reportNo === cases.overlap
  const around = [
    { offset: -1560, length: 372, plate: '演A81M06' },
    { offset: -1010, length: 401, plate: '演B5520K' },
    { offset: overlap ? -160 : -520, length: overlap ? 405 : 388, plate: '演A0J774' },
    { offset: 560, length: 395, plate: '演C19E30' },
    { offset: 1150, length: 410, plate: '演A66P51' },
  ]
  return {
    from: later(subject.startedAt, -1800),
    to: later(subject.endedAt, 1800),
    cameraEvents: cameraEvents(subject),
    tests: [
      ...around.map((other, index) => ({
        reportNo: `${subject.reportNo.slice(0, 15)}9${String(index).padStart(5, '0')}`,
        plate: other.plate,
        driverName: index % 2 ? '周〇' : '何〇〇',
        lineId: line,
        startedAt: later(subject.startedAt, other.offset),
        endedAt: later(subject.startedAt, other.offset + other.length),
        overallResult: 'pass' as const,
        subject: false,
        overlaps: overlap && index === 2,
      })),
      { reportNo: subject.reportNo, plate: subject.plate, driverName: '何〇〇', lineId: line, startedAt: subject.startedAt, endedAt: subject.endedAt, overallResult: 'pass' as const, subject: true, overlaps: overlap },
    ],
  }
}

function history(subject: Subject): HistoryRow[] {
  const label = methods[subject.method] ?? ''
  return [
    { reportNo: subject.reportNo, stationName: station(subject.station).name, startedAt: subject.startedAt, methodLabel: label, attempt: 2, overallResult: 'pass', subject: true },
    { reportNo: `${subject.reportNo.slice(0, 9)}2410070${subject.reportNo.slice(16)}`, stationName: station(subject.station).name, startedAt: later(subject.startedAt, -71000), methodLabel: label, attempt: 1, overallResult: 'fail', subject: false },
    { reportNo: `${subject.reportNo.slice(0, 9)}2310100${subject.reportNo.slice(16)}`, stationName: station(subject.station + 1).name, startedAt: later(subject.startedAt, -31449600 + 4210), methodLabel: label, attempt: 1, overallResult: 'pass', subject: false },
  ]
}

export function inspectionOf(reportNo: string): InspectionView | null {
  const subject = subjects.find((entry) => entry.reportNo === reportNo)
  if (!subject) return null
  const where = station(subject.station)
  const findings: FindingView[] = findingsOf(reportNo)
  const isDiesel = subject.fuel === '柴油'
  return {
    inspection: {
      reportNo,
      stationId: where.id,
      stationName: where.name,
      countyName: counties[where.county] ?? '',
      lineId: `${where.id}02`,
      lineName: '02 号线',
      vin: subject.vin,
      plate: subject.plate,
      plateColor: isDiesel ? 'yellow' : 'blue',
      plateColorLabel: isDiesel ? '黄牌' : '蓝牌',
      brand: subject.brand,
      model: subject.model,
      fuelLabel: subject.fuel,
      emissionStage: '国五',
      displacementL: isDiesel ? 4.75 : 1.498,
      ratedPowerKw: isDiesel ? 118 : 83,
      firstRegistered: '2019-05-17',
      kindLabel: '定期检验',
      attempt: 2,
      method: subject.method,
      methodLabel: methods[subject.method] ?? '',
      startedAt: subject.startedAt,
      endedAt: subject.endedAt,
      uploadedAt: later(subject.endedAt, 41),
      appearanceResult: 'pass',
      obdResult: isDiesel ? 'exempt' : 'pass',
      exhaustResult: 'pass',
      overallResult: 'pass',
      odometerKm: 186420,
      temperatureC: 18.6,
      humidityPct: 52.1,
      pressureKpa: 101.2,
      driverId: 'S-0117',
      driverName: '何〇〇',
      softwareVersion: 'JC-3.4.1',
      revision: 1,
    },
    results: results(subject),
    findings,
    fused: fusedOf(findings),
    trace: traceOf(reportNo) ?? undefined,
    obd: obd(subject) ?? undefined,
    timeline: timeline(subject),
    history: history(subject),
  }
}
