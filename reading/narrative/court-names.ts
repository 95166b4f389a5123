/**
 * What the name of a court ends with, for use inside a pattern: 人民法院, and the courts that are not called so (海事, 铁路运输,
 * 知识产权, 金融, 互联网法院, 林区基层法院; 《人民法院组织法》第12–15条, read 2026-11).
 */
export const COURT_ENDS = '(?:人民法院|(?:海事|铁路运输(?:中级)?|知识产权|金融|互联网|林区(?:基层|中级))法院)'
