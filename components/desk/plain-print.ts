import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { MaskingFloor } from './masking-choice.tsx'

/** Tells the operation record that so many rows were printed as they stand, with nothing masked. */
export const PrintTold = createContext<(what: string, count: number) => void>(() => {})

export const PRINT_FORBIDDEN = '单位统一设置要求脱敏，不能照原样打印；请用“导出…”，或者用“生成文书…”打印批注清单。'

/** Lists and details are printed as they stand. That is told, and where the institution's policy asks for masking it cannot be done. */
export function usePlainPrint(): { forbidden: boolean; tell: (what: string, count: number) => void } {
  const forbidden = useContext(MaskingFloor) !== 'none'
  const told = useContext(PrintTold)
  return { forbidden, tell: (what, count) => { if (!forbidden) told(what, count) } }
}
