/** 校准：实测本机 */
export const calibration = {
  title: '校准',
  description:
    '实测本机的原始指标；方案以实测值代替假设值。每项结果都给出中位数与 95 % 置信区间，机器繁忙时区间会如实变宽。',
  joint: '；',
  kind: { quick: '快速', full: '完整' },
  start: {
    title: '校准本机',
    what: '将依次测量：',
    kind: '方式',
    about: {
      quick: '10 秒以内，粗略结果。',
      full: '2 分钟以内；多数指标在整个过程中测量四轮，以便看到机器状态的变化。测量期间请勿运行其他程序。',
    },
    folder: '待测磁盘上的目录',
    folderWhy: '只在其中新建一个目录写入，结束、取消或下次启动时删除。留空则使用规划器自己的目录。',
    writes: '磁盘 {{disk}}：最多写入 {{bytes}}，需要可用空间 {{needed}}，现有 {{free}}。',
    tooFull:
      '磁盘 {{disk}} 空间不足：需要可用空间 {{needed}}，现有 {{free}}。请换一个目录或改用快速方式。',
    unknownDisk: '无法确定',
    cameToNothing: '上一次校准没有结果',
    submit: '开始校准',
  },
  progress: {
    title: '正在校准',
    soFar: '当前估计',
    waiting: '等待另一项测量结束…',
    starting: '正在记录背景负载…',
    left: '第 {{step}} / {{total}} 步，至多还需 {{left}}',
  },
  column: {
    figure: '指标',
    median: '中位数',
    interval: '95 % 置信区间',
    repeats: '次数',
    flags: '提示',
    when: '时间',
    kind: '方式',
    subject: '对象',
    before: '校准前',
    after: '校准后',
  },
  flag: {
    unsettled: '时限已到',
    outliers_other: '离群值 {{count}} / {{of}}',
    outliersWhy: '与中位数相差过大的样本，多半受其他程序干扰；中位数几乎不受其影响',
  },
  note: {
    'page-cache': '可能含缓存',
    'not-pinned': '未固定 CPU',
    'small-file': '文件偏小',
    'runtime-overhead': '含调用开销',
    disturbed: '受到干扰',
  },
  result: {
    title: '测量结果',
    unknown: '未知',
    conditions:
      '{{when}}，{{kind}}，用时 {{took}}；磁盘 {{disk}}；开始前 CPU 忙碌 {{busy}}，被 Hypervisor 占走 {{stolen}}。',
    doubt: '存疑',
    missing: '{{figure}}：未测得，{{reason}}。',
  },
  effect: {
    title: '方案中的变化',
    host: '主机',
    unknown: '未知',
    none: '无推荐',
    verdict: '{{name}}（{{share}}）',
    nothing: '对“{{workload}}”没有变化：尚未校准，或校准的指标与此前相同。',
    summary: '“{{workload}}”的推荐：校准前 {{before}}，校准后 {{after}}。',
  },
  history: { title: '历次校准', used: '方案采用' },
} as const;
