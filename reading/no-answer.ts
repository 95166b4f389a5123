/** What an office answers where it found nothing, or did not answer. */

export const NOTHING_FOUND = /^(?:无|没有|未查到|未发现|查无|暂无|零|(?:余额(?:为)?)?0(?:\.0+)?(?![.\d]))|无(?:可用)?余额|(?:无|未(?:查到|发现|查询到)).{0,12}(?:信息|记录|登记|财产|账户|开户|存款|车辆|不动产|房产|证券|余额|缴存|投资)|余额[:：为]?0(?:\.0+)?元?(?:$|[^.\d])/
export const UNANSWERED = /未反馈|未回|待反馈|处理中|查询中|等待|失败|超时/
/** That it was asked and answered, not what: “查询成功”, “已反馈”. */
export const SAYS_NOTHING = /^(?:(?:查询|反馈|查控|协查|接收)?(?:成功|完成)|已(?:查询|完成|回复|反馈|办结|接收)|否|[×✗])$/
