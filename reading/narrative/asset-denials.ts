/** Words by which property is denied, only asked for, or told by hearsay. */

export const NEGATIVE = /未(?:发现|查到|查得|查询到|见|登记|能查|搜到|查获|反馈)|没有|查无(?!下落|踪)|(?:均|皆|都|也|亦|暂|并|且)?无(?!法|锡|人|异议|须|需|偿)|不存在|没(?=有|查|发|起|盖|建|买)/
export const QUERY = /查询|查控|核查|调查|调取|查证|查找|协查|申报表|包括|等(?:部门|单位|机构|信息)|登记(?:部门|机构|中心|机关)|管理(?:部门|中心|局)/
export const HEARSAY = /(?:申请执行人|Ａ)发现|称|反映|线索|承诺|要求|主张|听说|认为(?!该)/
