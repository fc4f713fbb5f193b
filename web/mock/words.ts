/** As the server names them. */
const stages: Record<string, string> = { new: '待研判', assigned: '已指派', handed_over: '已交办', confirmed: '已确认', dismissed: '已排除' }
export const stageWord = (stage: string): string => stages[stage] ?? stage
