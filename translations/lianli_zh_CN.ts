<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AuditTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Acceptance no.</source>
        <comment>受理号</comment>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>明细</translation>
    </message>
</context>
<context>
    <name>AuditTexts</name>
    <message>
        <source>Signed in</source>
        <comment>登录</comment>
        <translation>登录</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <comment>口令错误</comment>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>Lock-out counter was altered</source>
        <translation>锁定计数被改动</translation>
    </message>
    <message>
        <source>Locked</source>
        <comment>锁屏</comment>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Workstation set up</source>
        <translation>工作站初始化</translation>
    </message>
    <message>
        <source>Own password changed</source>
        <translation>修改本人密码</translation>
    </message>
    <message>
        <source>Second person confirmed by password</source>
        <translation>复核人输入密码</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>Person disabled</source>
        <translation>停用人员</translation>
    </message>
    <message>
        <source>Masked data shown</source>
        <translation>查看脱敏信息</translation>
    </message>
    <message>
        <source>Case looked at</source>
        <translation>查看案件</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>受理立案</translation>
    </message>
    <message>
        <source>Identities confirmed</source>
        <translation>身份核验完成</translation>
    </message>
    <message>
        <source>Eligibility examined</source>
        <translation>资格审查完成</translation>
    </message>
    <message>
        <source>Declarations signed</source>
        <translation>签署声明书</translation>
    </message>
    <message>
        <source>Photo accepted</source>
        <translation>采用合影</translation>
    </message>
    <message>
        <source>Review concluded</source>
        <translation>作出审查意见</translation>
    </message>
    <message>
        <source>Certificate number taken</source>
        <translation>分配字号</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>送打印机</translation>
    </message>
    <message>
        <source>Print found good</source>
        <translation>确认打印无误</translation>
    </message>
    <message>
        <source>Blank voided and replaced</source>
        <translation>作废并换新证</translation>
    </message>
    <message>
        <source>Marriage registered</source>
        <translation>完成结婚登记</translation>
    </message>
    <message>
        <source>Paper file sealed</source>
        <translation>封存档案</translation>
    </message>
    <message>
        <source>Case refused</source>
        <translation>不予受理或登记</translation>
    </message>
    <message>
        <source>Case ended</source>
        <translation>案件终止</translation>
    </message>
    <message>
        <source>Case parked</source>
        <translation>案件暂存</translation>
    </message>
    <message>
        <source>Case taken up again</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Picture or scan kept</source>
        <translation>保存图像</translation>
    </message>
    <message>
        <source>Blanks received</source>
        <translation>收入空白证</translation>
    </message>
    <message>
        <source>Blanks handed out</source>
        <translation>发放空白证</translation>
    </message>
    <message>
        <source>Blanks given back</source>
        <translation>交回空白证</translation>
    </message>
    <message>
        <source>Blanks sent back</source>
        <translation>退回空白证</translation>
    </message>
    <message>
        <source>Blanks counted</source>
        <translation>盘点日结</translation>
    </message>
    <message>
        <source>Voiding proposed</source>
        <translation>提出作废</translation>
    </message>
    <message>
        <source>Voiding confirmed</source>
        <translation>确认作废</translation>
    </message>
    <message>
        <source>Voiding rejected</source>
        <translation>驳回作废</translation>
    </message>
    <message>
        <source>Audit exported</source>
        <translation>导出审计</translation>
    </message>
    <message>
        <source>Person: %1</source>
        <translation>人员：%1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>角色：%1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>In words: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation>错误 %1 次</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 条</translation>
    </message>
    <message>
        <source>%1 blanks</source>
        <translation>空白证 %1 本</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>Office changed</source>
        <comment>登记处信息变更</comment>
        <translation>登记处信息变更</translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>Demonstration office: the password is %1</source>
        <translation>演示登记处：密码是 %1</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <extracomment>The language of this translation: &quot;zh&quot; or &quot;en&quot;. Not shown.</extracomment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>MovementsTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Numbers</source>
        <comment>印制号</comment>
        <translation>印制号</translation>
    </message>
    <message>
        <source>Blanks</source>
        <comment>数量</comment>
        <translation>数量</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>PaperTexts</name>
    <message>
        <source>, </source>
        <comment>between papers: 、</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>not here: the province&apos;s civil affairs department or the registry that it designated registers them</source>
        <translation>不属本机关办理，由省级民政部门或者其确定的机关办理</translation>
    </message>
    <message>
        <source>not here: send them to %1</source>
        <translation>不属本机关办理，请到：%1</translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <comment>居民身份证</comment>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Temporary identity card</source>
        <comment>临时居民身份证</comment>
        <translation>临时居民身份证</translation>
    </message>
    <message>
        <source>Travel permit of HK/Macao residents</source>
        <comment>港澳居民来往内地通行证</comment>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Travel permit of Taiwan residents</source>
        <comment>台湾居民来往大陆通行证</comment>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
    <message>
        <source>Residence permit (HK, Macao, Taiwan)</source>
        <comment>港澳台居民居住证</comment>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Chinese passport (overseas Chinese)</source>
        <comment>中国护照（华侨）</comment>
        <translation>中国护照（华侨）</translation>
    </message>
    <message>
        <source>Foreign passport</source>
        <comment>外国护照</comment>
        <translation>外国护照</translation>
    </message>
    <message>
        <source>Permanent residence card (2017)</source>
        <comment>外国人永久居留身份证（2017版）</comment>
        <translation>外国人永久居留身份证（2017版）</translation>
    </message>
    <message>
        <source>Permanent residence card (2023)</source>
        <comment>外国人永久居留身份证（2023版）</comment>
        <translation>外国人永久居留身份证（2023版）</translation>
    </message>
    <message>
        <source>Other travel document</source>
        <comment>其他有效国际旅行证件</comment>
        <translation>其他有效国际旅行证件</translation>
    </message>
    <message>
        <source>Not in service</source>
        <comment>非现役军人</comment>
        <translation>非现役军人</translation>
    </message>
    <message>
        <source>Officer&apos;s card</source>
        <comment>军官证</comment>
        <translation>军官证</translation>
    </message>
    <message>
        <source>Armed police officer&apos;s card</source>
        <comment>警官证</comment>
        <translation>警官证</translation>
    </message>
    <message>
        <source>Non-commissioned officer&apos;s card</source>
        <comment>军士证</comment>
        <translation>军士证</translation>
    </message>
    <message>
        <source>Conscript, cadet or civilian staff card</source>
        <comment>义务兵证/学员证/文职干部证</comment>
        <translation>义务兵证/学员证/文职干部证</translation>
    </message>
    <message>
        <source>Both mainland residents</source>
        <comment>内地双方</comment>
        <translation>内地双方</translation>
    </message>
    <message>
        <source>With a Hong Kong resident</source>
        <comment>涉港</comment>
        <translation>涉港</translation>
    </message>
    <message>
        <source>With a Macao resident</source>
        <comment>涉澳</comment>
        <translation>涉澳</translation>
    </message>
    <message>
        <source>With a Taiwan resident</source>
        <comment>涉台</comment>
        <translation>涉台</translation>
    </message>
    <message>
        <source>With an overseas Chinese</source>
        <comment>华侨</comment>
        <translation>华侨</translation>
    </message>
    <message>
        <source>With a foreigner</source>
        <comment>涉外</comment>
        <translation>涉外</translation>
    </message>
    <message>
        <source>Neither a mainland resident</source>
        <comment>双方均非内地居民</comment>
        <translation>双方均非内地居民</translation>
    </message>
    <message>
        <source>Foreigner without a mainland resident</source>
        <comment>一方为外国人，另一方非内地居民</comment>
        <translation>一方为外国人，另一方非内地居民</translation>
    </message>
    <message>
        <source>Seen; may be used until %1</source>
        <translation>已查看，可用至 %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已查看</translation>
    </message>
    <message>
        <source>Waived</source>
        <comment>a paper that need not be brought: 免交</comment>
        <translation>免交</translation>
    </message>
    <message>
        <source>Not brought</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Out of date since %1: a new one is needed</source>
        <translation>自 %1 起已过期，须重新出具</translation>
    </message>
    <message>
        <source>Its day lies in the future: it has no effect yet</source>
        <translation>日期在今天之后，尚未生效</translation>
    </message>
    <message>
        <source>%1: not brought: %2</source>
        <translation>%1未提供：%2</translation>
    </message>
    <message>
        <source>%1: not valid today: %2</source>
        <translation>%1已失效：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Look at the papers listed at the side</source>
        <translation>请逐项查看右侧所列材料</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) seen</source>
        <translation>
            <numerusform>已查看 %n 份材料</numerusform>
        </translation>
    </message>
    <message>
        <source>The register shows it: no paper is needed</source>
        <translation>登记信息已能证实，无须另交材料</translation>
    </message>
    <message>
        <source>The proof of %1 is older than the marriage on record</source>
        <translation>%1 的证明早于在册婚姻的登记日期</translation>
    </message>
    <message>
        <source>%1, in effect since %2</source>
        <translation>%1，自 %2 起生效</translation>
    </message>
    <message>
        <source>The register does not show it: ask for the proof</source>
        <translation>登记信息未能证实，请询问并查看证明</translation>
    </message>
    <message>
        <source>No proof, and no marriage on record: the signed declaration is what counts</source>
        <translation>未提供证明，也无在册婚姻，以本人签字声明为准</translation>
    </message>
    <message>
        <source>A marriage is on record and no proof of its end was brought</source>
        <translation>有在册婚姻，且未提供婚姻终止的证明</translation>
    </message>
    <message>
        <source>The proof has effect from %1 only</source>
        <translation>证明自 %1 起才生效</translation>
    </message>
    <message>
        <source>This couple is served by a designated registry</source>
        <translation>由指定的登记机关办理</translation>
    </message>
    <message>
        <source>Mainland residents may register at any registry</source>
        <translation>内地居民全国通办</translation>
    </message>
    <message>
        <source>%1: this office is designated for them</source>
        <translation>%1：本机关为指定的登记机关</translation>
    </message>
    <message>
        <source>no registry of the mainland registers a couple without a mainland resident</source>
        <translation>双方均非内地居民，内地登记机关不办理</translation>
    </message>
    <message>
        <source>: </source>
        <comment>between a couple&apos;s kind and a sentence: ：</comment>
        <translation>：</translation>
    </message>
</context>
<context>
    <name>PartyFieldTexts</name>
    <message>
        <source>Male</source>
        <comment>sex on the card: 男</comment>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <comment>sex on the card: 女</comment>
        <translation>女</translation>
    </message>
    <message>
        <source>Choose a state other than China: Chinese citizens identify with Chinese papers.</source>
        <translation>请选择中国以外的国家：中国公民使用中国证件。</translation>
    </message>
    <message>
        <source>The date of birth lies in the future.</source>
        <translation>出生日期在今天之后。</translation>
    </message>
    <message>
        <source>This does not look right: %1</source>
        <translation>“%1”有误，请核对。</translation>
    </message>
    <message>
        <source>The chip holds a character that must be looked at: compare with the card.</source>
        <translation>芯片中有一个字需人工确认，请与证件核对。</translation>
    </message>
    <message>
        <source>Latin name</source>
        <comment>外文姓名</comment>
        <translation>外文姓名</translation>
    </message>
    <message>
        <source>%1 (aged %2)</source>
        <translation>%1（%2 周岁）</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Staff no.</source>
        <comment>工号</comment>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>May log in until</source>
        <translation>登录有效期至</translation>
    </message>
    <message>
        <source>Disabled</source>
        <comment>已停用</comment>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Locked out</source>
        <comment>已锁定</comment>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>正常</comment>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>ProposalsTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Blank</source>
        <comment>印制号</comment>
        <translation>印制号</translation>
    </message>
    <message>
        <source>Acceptance no.</source>
        <comment>受理号</comment>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words</source>
        <comment>说明</comment>
        <translation>说明</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <comment>提出人</comment>
        <translation>提出人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Decided by</source>
        <comment>复核人</comment>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <comment>待复核</comment>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Void</source>
        <comment>已作废</comment>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>已驳回</comment>
        <translation>已驳回</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Time</source>
        <comment>时间</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>号</comment>
        <translation>号</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Parties</source>
        <comment>当事人</comment>
        <translation>当事人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Marriage registration</source>
        <comment>结婚登记</comment>
        <translation>结婚登记</translation>
    </message>
    <message>
        <source>Nobody identified yet</source>
        <translation>尚未核验身份</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>继续</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Check in</source>
        <comment>到场</comment>
        <translation>到场</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>办理</comment>
        <translation>办理</translation>
    </message>
    <message>
        <source>Call again</source>
        <comment>重叫</comment>
        <translation>重叫</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>叫号</comment>
        <translation>叫号</translation>
    </message>
</context>
<context>
    <name>RecordedActsTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Act</source>
        <comment>事项</comment>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <comment>复核人</comment>
        <translation>复核人</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>Numbers</source>
        <comment>印制号</comment>
        <translation>印制号</translation>
    </message>
    <message>
        <source>Blanks</source>
        <comment>数量</comment>
        <translation>数量</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Box</source>
        <comment>盒号</comment>
        <translation>盒号</translation>
    </message>
</context>
<context>
    <name>StockTexts</name>
    <message>
        <source>Safe</source>
        <comment>保险柜</comment>
        <translation>保险柜</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>In stock</source>
        <comment>库存</comment>
        <translation>库存</translation>
    </message>
    <message>
        <source>Taken by a case</source>
        <comment>已配号</comment>
        <translation>已配号</translation>
    </message>
    <message>
        <source>Used</source>
        <comment>已使用</comment>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Void</source>
        <comment>作废</comment>
        <translation>作废</translation>
    </message>
    <message>
        <source>Sent back</source>
        <comment>已退回</comment>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>收入</comment>
        <translation>收入</translation>
    </message>
    <message>
        <source>Handed out</source>
        <comment>发放</comment>
        <translation>发放</translation>
    </message>
    <message>
        <source>Given back</source>
        <comment>交回</comment>
        <translation>交回</translation>
    </message>
    <message>
        <source>Sent back</source>
        <comment>退回</comment>
        <translation>退回</translation>
    </message>
    <message>
        <source>Taken by a case</source>
        <comment>配号</comment>
        <translation>配号</translation>
    </message>
    <message>
        <source>Back in stock</source>
        <comment>放回</comment>
        <translation>放回</translation>
    </message>
    <message>
        <source>Used</source>
        <comment>使用</comment>
        <translation>使用</translation>
    </message>
    <message>
        <source>Voided</source>
        <comment>作废</comment>
        <translation>作废</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Something went wrong (%1). Nothing that was saved is lost; try again, and tell the office&apos;s administrator if it happens again.</source>
        <translation>出现错误（%1）。已保存的内容没有丢失；请重试，如再次出现，请告知登记处管理员。</translation>
    </message>
    <message>
        <source>The workstation is locked. Log in to go on; everything saved is kept.</source>
        <translation>工作站已锁屏。请登录后继续，已保存的内容都在。</translation>
    </message>
    <message numerus="yes">
        <source>The password is not right. %n attempt(s) left before this user is locked out.</source>
        <translation>
            <numerusform>密码不正确。再错 %n 次，该用户将被锁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>密码不正确。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait until the time shown has passed, then try again.</source>
        <translation>密码错误次数过多。请等待所示时间结束后重试。</translation>
    </message>
    <message>
        <source>This user has not been online for too long. Connect to the server, or ask a supervisor.</source>
        <translation>该用户离线时间过长。请连接服务器，或联系审核员。</translation>
    </message>
    <message>
        <source>This user is not known on this workstation.</source>
        <translation>本机没有该用户。</translation>
    </message>
    <message>
        <source>The encrypting database library is not in use, so data would lie open. Lianli does not start; reinstall it.</source>
        <translation>加密数据库组件未启用，数据将以明文存放。连理不会启动，请重新安装。</translation>
    </message>
    <message>
        <source>The database file is not encrypted. Lianli does not open it; call the administrator.</source>
        <translation>数据库文件未加密，连理不予打开。请联系管理员。</translation>
    </message>
    <message>
        <source>The database does not pass its checks. Nothing more is written; call the administrator, who can run “lianlictl db check” and restore a copy.</source>
        <translation>数据库未通过完整性检查，已停止写入。请联系管理员，由其运行“lianlictl db check”并恢复备份。</translation>
    </message>
    <message>
        <source>Another program holds the database. Close the other Lianli window, then try again.</source>
        <translation>数据库被其他程序占用。请关闭另一个连理窗口后重试。</translation>
    </message>
    <message>
        <source>The disk is full. This step was not saved, everything before it is kept. Make room, then try again.</source>
        <translation>磁盘已满。本步骤未保存，此前的内容均已保存。请清理空间后重试。</translation>
    </message>
    <message>
        <source>The disk did not accept the data. This step was not saved; everything acknowledged before is kept. Check the disk, then try again.</source>
        <translation>磁盘写入失败。本步骤未保存，此前已确认的内容均已保存。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>This case was changed elsewhere meanwhile. Nothing was overwritten; open the case again to go on.</source>
        <translation>该案件同时在别处被修改。没有内容被覆盖；请重新打开案件后继续。</translation>
    </message>
    <message>
        <source>This record is not on this workstation.</source>
        <translation>本机没有这条记录。</translation>
    </message>
    <message>
        <source>This is too large to be kept. Nothing else was changed.</source>
        <translation>内容过大，无法保存。其他内容没有改动。</translation>
    </message>
    <message>
        <source>There are no blank certificates left at this window. Receive blanks, then print again; the case is kept.</source>
        <translation>本窗口空白证已用完。请办理入库后重新打印，案件已保存。</translation>
    </message>
    <message>
        <source>The year&apos;s certificate numbers are used up. Call the administrator.</source>
        <translation>本年度证件字号已用完。请联系管理员。</translation>
    </message>
    <message>
        <source>Some of these blanks were received before. Check the first number.</source>
        <translation>其中部分空白证已入库。请核对首个印制号。</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is behind the last record. Cases can be taken in, but no certificate is issued until the clock is set right.</source>
        <translation>计算机时间早于最近一条记录。可以继续受理，但时间校准前不能发证。</translation>
    </message>
    <message>
        <source>The database was written by a newer Lianli. Update this workstation.</source>
        <translation>数据库由更新版本的连理写入。请升级本机程序。</translation>
    </message>
    <message>
        <source>This step holds something that cannot be recorded. Nothing was changed.</source>
        <translation>本步骤含有无法记录的内容，没有任何改动。</translation>
    </message>
    <message>
        <source>This workstation is already set up.</source>
        <translation>本机已完成设置。</translation>
    </message>
    <message>
        <source>The template of this form is missing. Reinstall Lianli.</source>
        <translation>缺少该表格的模板。请重新安装连理。</translation>
    </message>
    <message>
        <source>The form lacks a value it needs. Look at the earlier steps again.</source>
        <translation>表格缺少必填内容。请检查前面的步骤。</translation>
    </message>
    <message>
        <source>No font on this computer has one of the characters. Install a font with rare characters (fonts-noto-cjk), then print again; the case is kept.</source>
        <translation>本机字体缺少其中的某个字。请安装含生僻字的字体（fonts-noto-cjk）后重新打印，案件已保存。</translation>
    </message>
    <message>
        <source>The PDF could not be written. Check the folder and the disk space.</source>
        <translation>无法写入 PDF 文件。请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>There is no such printer. Choose a printer, then print again.</source>
        <translation>找不到该打印机。请选择打印机后重新打印。</translation>
    </message>
    <message>
        <source>The printer did not take the page. Look at the printer, then say what became of the blank.</source>
        <translation>打印机未能完成打印。请查看打印机，然后说明空白证的情况。</translation>
    </message>
    <message>
        <source>A text is too long for its place on the form, even in the smallest type. Shorten it, then print again.</source>
        <translation>有文字过长，用最小字号也放不下。请缩短后重新打印。</translation>
    </message>
    <message>
        <source>A picture on the form could not be read. Take it again.</source>
        <translation>表格上的照片无法读取。请重新拍摄。</translation>
    </message>
    <message>
        <source>The card reader is not there. Plug it in; it is found by itself. Papers can be entered by hand.</source>
        <translation>未找到读卡器。接上后自动识别；也可手工录入证件。</translation>
    </message>
    <message>
        <source>This user may not use the card reader&apos;s port. The administrator can add it to the group “dialout”.</source>
        <translation>当前用户无权使用读卡器端口。请管理员将其加入“dialout”用户组。</translation>
    </message>
    <message>
        <source>Another program uses the card reader. Close it; reading goes on by itself.</source>
        <translation>读卡器被其他程序占用。请关闭该程序，随后自动继续读卡。</translation>
    </message>
    <message>
        <source>The card reader does not answer. Unplug it and plug it in again; papers can be entered by hand.</source>
        <translation>读卡器没有响应。请拔下后重新插入；也可手工录入证件。</translation>
    </message>
    <message>
        <source>The card reader&apos;s self-test failed. Unplug it and plug it in again.</source>
        <translation>读卡器自检失败。请拔下后重新插入。</translation>
    </message>
    <message>
        <source>The card reader&apos;s security module is not authorised. Call its vendor.</source>
        <translation>读卡器安全模块（SAM）未获授权。请联系设备供应商。</translation>
    </message>
    <message>
        <source>The card was moved while it was read. Put it down again and leave it there.</source>
        <translation>读取时卡片被移动。请重新放卡，读完前不要移动。</translation>
    </message>
    <message>
        <source>The card could not be authenticated. Put it down again, or enter it by hand.</source>
        <translation>卡片认证失败。请重新放卡，或者手工录入。</translation>
    </message>
    <message>
        <source>The reader does not accept this card; it may not be genuine. Look at it closely before you go on.</source>
        <translation>读卡器不认可这张卡，可能不是真证。请仔细查验后再继续。</translation>
    </message>
    <message>
        <source>The card&apos;s data failed its check. Look at the card closely.</source>
        <translation>卡内数据校验失败。请仔细查验证件。</translation>
    </message>
    <message>
        <source>This is no card that the reader knows. Put an ID card on it.</source>
        <translation>读卡器不识别这张卡。请放身份证。</translation>
    </message>
    <message>
        <source>The card reader refused a command. Put the card down again.</source>
        <translation>读卡器拒绝执行命令。请重新放卡。</translation>
    </message>
    <message>
        <source>The line to the card reader is disturbed. Check the cable; reading is tried again.</source>
        <translation>读卡器通信受干扰。请检查连接线，系统会自动重试。</translation>
    </message>
    <message>
        <source>The card&apos;s text could not be understood. Enter the paper by hand.</source>
        <translation>卡内文字无法识别。请手工录入证件。</translation>
    </message>
    <message>
        <source>No card was put on the reader in time.</source>
        <translation>等待放卡超时。</translation>
    </message>
    <message>
        <source>This picture is too large (over 32 MB or 40 megapixels). Choose another; nothing was changed.</source>
        <translation>照片过大（超过 32 MB 或 4000 万像素）。请另选一张，没有任何改动。</translation>
    </message>
    <message>
        <source>This file is no picture that can be read (JPEG or PNG). Choose another; nothing was changed.</source>
        <translation>该文件不是可读取的照片（JPEG 或 PNG）。请另选一张，没有任何改动。</translation>
    </message>
    <message>
        <source>The camera is not there. Plug it in, or choose a picture file.</source>
        <translation>未找到摄像头。请接上摄像头，或者选择照片文件。</translation>
    </message>
    <message>
        <source>The camera gives no picture. Plug it in again, or choose a picture file.</source>
        <translation>摄像头没有图像。请重新插拔，或者选择照片文件。</translation>
    </message>
    <message>
        <source>The scanned code holds no text that can be read. Scan it again, or type what it says.</source>
        <translation>扫到的码中没有可以识读的文字。请重新扫描，或手工录入码上的内容。</translation>
    </message>
    <message>
        <source>The number must have 18 characters.</source>
        <translation>号码应为 18 位。</translation>
    </message>
    <message>
        <source>The number holds something other than digits and a final X.</source>
        <translation>号码只能由数字和末位 X 组成。</translation>
    </message>
    <message>
        <source>15-digit numbers have been void since 2013.</source>
        <translation>15 位号码自 2013 年起已停用。</translation>
    </message>
    <message>
        <source>The number&apos;s birth date does not exist.</source>
        <translation>号码中的出生日期不存在。</translation>
    </message>
    <message>
        <source>The number&apos;s birth date lies in the future.</source>
        <translation>号码中的出生日期晚于今天。</translation>
    </message>
    <message>
        <source>The number&apos;s birth date is too long ago.</source>
        <translation>号码中的出生日期过早。</translation>
    </message>
    <message>
        <source>The number&apos;s check digit is wrong: compare it digit by digit.</source>
        <translation>号码校验位不正确，请逐位核对。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>姓名过长。</translation>
    </message>
    <message>
        <source>The name holds characters that no name has.</source>
        <translation>姓名中有不应出现的字符。</translation>
    </message>
    <message>
        <source>This is no date; write it as 2026-11-23.</source>
        <translation>日期格式不正确，请按 2026-11-23 的格式填写。</translation>
    </message>
    <message>
        <source>The validity ends before it begins.</source>
        <translation>有效期止早于有效期起。</translation>
    </message>
    <message>
        <source>A certificate number looks like J320402-2026-000123.</source>
        <translation>证件字号格式如 J320402-2026-000123。</translation>
    </message>
    <message>
        <source>A blank&apos;s number has 6 to 14 digits or capital letters.</source>
        <translation>印制号应为 6 至 14 位数字或大写字母。</translation>
    </message>
    <message>
        <source>This code is not in the table.</source>
        <translation>代码表中没有该代码。</translation>
    </message>
    <message>
        <source>This kind of paper is not served here yet.</source>
        <translation>暂不支持此类证件。</translation>
    </message>
    <message>
        <source>A data file of Lianli is damaged. Reinstall it.</source>
        <translation>连理的数据文件已损坏。请重新安装。</translation>
    </message>
    <message>
        <source>This case&apos;s record cannot be read. Nothing was changed; the administrator can run “lianlictl db check”.</source>
        <translation>该案件的记录无法读取。没有任何改动；管理员可运行“lianlictl db check”检查。</translation>
    </message>
    <message>
        <source>This step is not finished: see what is still missing.</source>
        <translation>本步骤尚未完成，请查看还缺什么。</translation>
    </message>
    <message>
        <source>This case is closed and can only be looked at.</source>
        <translation>该案件已办结，只能查看。</translation>
    </message>
    <message>
        <source>Step %1 is not finished.</source>
        <translation>第 %1 步尚未完成。</translation>
    </message>
    <message>
        <source>%1: no ID card read yet</source>
        <translation>%1：尚未读取身份证</translation>
    </message>
    <message>
        <source>%1: check “%2”</source>
        <translation>%1：请核对“%2”</translation>
    </message>
    <message>
        <source>%1: say why the paper is entered by hand</source>
        <translation>%1：请填写手工录入的原因</translation>
    </message>
    <message>
        <source>%1: marital status not declared</source>
        <translation>%1：尚未声明婚姻状况</translation>
    </message>
    <message>
        <source>Compare both persons with their papers</source>
        <translation>请核对双方是否人证一致</translation>
    </message>
    <message>
        <source>The papers do not show one man and one woman (Civil Code art. 1046)</source>
        <translation>证件显示的不是男女双方（民法典第1046条）</translation>
    </message>
    <message>
        <source>Both papers are of the same person</source>
        <translation>双方证件为同一人</translation>
    </message>
    <message>
        <source>Not asked yet: %1</source>
        <translation>尚未询问：%1</translation>
    </message>
    <message>
        <source>A question is open</source>
        <translation>还有问题尚未询问</translation>
    </message>
    <message>
        <source>A check has no result yet: run the checks again</source>
        <translation>有审查项尚无结果，请重新核验</translation>
    </message>
    <message>
        <source>Not met: %1</source>
        <translation>不符：%1</translation>
    </message>
    <message>
        <source>%1 has not signed</source>
        <translation>%1尚未签名</translation>
    </message>
    <message>
        <source>%1 must sign again: the declaration has changed</source>
        <translation>%1须重新签名：声明内容已变更</translation>
    </message>
    <message>
        <source>No photo taken yet</source>
        <translation>尚未拍摄合影</translation>
    </message>
    <message>
        <source>Set the crop of the photo</source>
        <translation>请设定照片裁剪框</translation>
    </message>
    <message>
        <source>The review opinion is empty</source>
        <translation>审查意见未填写</translation>
    </message>
    <message>
        <source>The review is not approved</source>
        <translation>审查尚未通过</translation>
    </message>
    <message>
        <source>No certificate number taken yet</source>
        <translation>尚未取得证件字号</translation>
    </message>
    <message>
        <source>%1: the certificate is not printed</source>
        <translation>%1：结婚证尚未打印</translation>
    </message>
    <message>
        <source>%1: say whether the certificate came out well</source>
        <translation>%1：请确认结婚证是否打印无误</translation>
    </message>
    <message>
        <source>%1 has not signed for the certificate</source>
        <translation>%1尚未作领证签名</translation>
    </message>
    <message>
        <source>Under the age of marriage</source>
        <translation>未到法定结婚年龄</translation>
    </message>
    <message>
        <source>Age of marriage reached</source>
        <translation>年龄符合</translation>
    </message>
    <message>
        <source>Not one man and one woman</source>
        <translation>不是男女双方</translation>
    </message>
    <message>
        <source>One man and one woman</source>
        <translation>男女双方</translation>
    </message>
    <message>
        <source>An ID document is not valid</source>
        <translation>证件无效</translation>
    </message>
    <message>
        <source>ID documents valid</source>
        <translation>证件有效</translation>
    </message>
    <message>
        <source>ID numbers correct</source>
        <translation>证件号码正确</translation>
    </message>
    <message>
        <source>ID number and paper disagree</source>
        <translation>号码与证件不一致</translation>
    </message>
    <message>
        <source>Persons match their papers</source>
        <comment>人证一致</comment>
        <translation>人证一致</translation>
    </message>
    <message>
        <source>Register of marriages: %1</source>
        <translation>婚姻登记核对：%1</translation>
    </message>
    <message>
        <source>Prohibited kinship declared</source>
        <translation>声明有禁止结婚的亲属关系</translation>
    </message>
    <message>
        <source>No lineal kinship, no collateral kinship within three degrees</source>
        <comment>非直系血亲、三代以内旁系血亲</comment>
        <translation>非直系血亲、三代以内旁系血亲</translation>
    </message>
    <message>
        <source>A party has a spouse</source>
        <translation>一方或者双方已有配偶</translation>
    </message>
    <message>
        <source>The duty to tell of a serious illness was not met</source>
        <translation>未履行重大疾病婚前如实告知义务</translation>
    </message>
    <message>
        <source>The notice was not read and understood</source>
        <translation>未阅读并了解告知事项</translation>
    </message>
    <message>
        <source>A party cannot express a will</source>
        <translation>一方或者双方不能正常表达结婚意愿</translation>
    </message>
    <message>
        <source>Both can express their will</source>
        <translation>双方能够正常表达结婚意愿</translation>
    </message>
    <message>
        <source>Not of free will</source>
        <translation>非双方自愿</translation>
    </message>
    <message>
        <source>Both of their own free will</source>
        <translation>双方完全自愿</translation>
    </message>
    <message>
        <source>Not within this registry&apos;s functions</source>
        <translation>不属于本登记机关职能范围</translation>
    </message>
    <message>
        <source>Within this registry&apos;s functions</source>
        <translation>属于本登记机关职能范围</translation>
    </message>
    <message>
        <source>Premarital medical examination</source>
        <comment>婚前医学检查</comment>
        <translation>婚前医学检查</translation>
    </message>
    <message>
        <source>Man %1 or older, woman %2 or older: %3 / %4 years</source>
        <translation>男满 %1 周岁、女满 %2 周岁：%3 / %4 周岁</translation>
    </message>
    <message>
        <source>; %1 possible from %2 on</source>
        <translation>；%1自 %2 起可以登记</translation>
    </message>
    <message>
        <source>Valid until %1 / %2</source>
        <translation>有效期至 %1 / %2</translation>
    </message>
    <message>
        <source>%1: expired on %2; a temporary ID card will do</source>
        <translation>%1：已于 %2 到期，可使用临时居民身份证</translation>
    </message>
    <message>
        <source>%1: not valid yet</source>
        <translation>%1：尚未生效</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Check digit, birth date and sex agree with the papers</source>
        <translation>校验位、出生日期、性别均与证件一致</translation>
    </message>
    <message>
        <source>%1: the birth date on the paper is another than in the number</source>
        <translation>%1：证件上的出生日期与号码不一致</translation>
    </message>
    <message>
        <source>%1: the number is not correct</source>
        <translation>%1：号码不正确</translation>
    </message>
    <message>
        <source>%1: the sex on the paper is another than in the number; look at the paper</source>
        <translation>%1：证件上的性别与号码不一致，请查看证件</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>尚无应答</translation>
    </message>
    <message>
        <source>A marriage is on record: %1 of %2</source>
        <translation>有在册婚姻：%1，登记日期 %2</translation>
    </message>
    <message>
        <source>Divorce %1 on record, as declared</source>
        <translation>%1 已登记离婚，与本人声明一致</translation>
    </message>
    <message>
        <source>Divorce %1 on record, but not declared: ask again</source>
        <translation>%1 已登记离婚，但本人未声明，请再次询问</translation>
    </message>
    <message>
        <source>The former spouse&apos;s death is on record</source>
        <translation>有原配偶死亡记录</translation>
    </message>
    <message>
        <source>No record here of the earlier marriage that was declared</source>
        <translation>系统无本人所声明的前次婚姻记录</translation>
    </message>
    <message>
        <source>No marriage in this workstation&apos;s records; the central register was not asked</source>
        <translation>本机无在册婚姻记录；未联网查询中心库</translation>
    </message>
    <message>
        <source>No marriage on record</source>
        <translation>无在册婚姻</translation>
    </message>
    <message>
        <source>Confirmed by the registrar at %1</source>
        <translation>登记员人工确认 %1</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>Declared by both, signed in step 3</source>
        <translation>双方声明，第 3 步签字</translation>
    </message>
    <message>
        <source>Asked at the counter, answers kept</source>
        <translation>登记员现场询问已记录</translation>
    </message>
    <message>
        <source>Voluntary and free; the couple was told where</source>
        <translation>自愿、免费；已告知双方检查地点</translation>
    </message>
    <message>
        <source>Here</source>
        <comment>source of a check: 本机</comment>
        <translation>本机</translation>
    </message>
    <message>
        <source>Here, offline</source>
        <comment>source of a check: 本机核对，未联网</comment>
        <translation>本机核对，未联网</translation>
    </message>
    <message>
        <source>Online</source>
        <comment>source of a check: 联网</comment>
        <translation>联网</translation>
    </message>
    <message>
        <source>Declared</source>
        <comment>source of a check: 声明</comment>
        <translation>声明</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>source of a check: 询问</comment>
        <translation>询问</translation>
    </message>
    <message>
        <source>Hint</source>
        <comment>source of a check: 提示</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>Identity</source>
        <comment>step 1: 身份核验</comment>
        <translation>身份核验</translation>
    </message>
    <message>
        <source>Examination</source>
        <comment>step 2: 资格审查</comment>
        <translation>资格审查</translation>
    </message>
    <message>
        <source>Declaration</source>
        <comment>step 3: 声明与签字</comment>
        <translation>声明与签字</translation>
    </message>
    <message>
        <source>Photo</source>
        <comment>step 4: 合影</comment>
        <translation>合影</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>step 5: 审查意见</comment>
        <translation>审查意见</translation>
    </message>
    <message>
        <source>Print and issue</source>
        <comment>step 6: 打印发证</comment>
        <translation>打印发证</translation>
    </message>
    <message>
        <source>Party A (man)</source>
        <comment>甲方（男）</comment>
        <translation>甲方（男）</translation>
    </message>
    <message>
        <source>Party B (woman)</source>
        <comment>乙方（女）</comment>
        <translation>乙方（女）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <comment>民族</comment>
        <translation>民族</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>ID number</source>
        <comment>证件号码</comment>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Issued by</source>
        <comment>签发机关</comment>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation>婚姻状况</translation>
    </message>
    <message>
        <source>Education</source>
        <comment>文化程度</comment>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Chip</source>
        <comment>source of a field: 芯片</comment>
        <translation>芯片</translation>
    </message>
    <message>
        <source>OCR</source>
        <comment>source of a field</comment>
        <translation>OCR</translation>
    </message>
    <message>
        <source>By hand</source>
        <comment>source of a field: 手工</comment>
        <translation>手工</translation>
    </message>
    <message>
        <source>From the number</source>
        <comment>source of a field: 由号码推得</comment>
        <translation>由号码推得</translation>
    </message>
    <message>
        <source>Declared</source>
        <comment>source of a field: 本人声明</comment>
        <translation>本人声明</translation>
    </message>
    <message>
        <source>Never married</source>
        <comment>未婚</comment>
        <translation>未婚</translation>
    </message>
    <message>
        <source>Divorced</source>
        <comment>离婚</comment>
        <translation>离婚</translation>
    </message>
    <message>
        <source>Widowed</source>
        <comment>丧偶</comment>
        <translation>丧偶</translation>
    </message>
    <message>
        <source>Registrar</source>
        <comment>登记员</comment>
        <translation>登记员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <comment>审核员</comment>
        <translation>审核员</translation>
    </message>
    <message>
        <source>Service staff</source>
        <comment>服务人员</comment>
        <translation>服务人员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <comment>管理员</comment>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <comment>稽核</comment>
        <translation>稽核</translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>办理中</comment>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Parked</source>
        <comment>暂存</comment>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Printed, not handed over</source>
        <comment>已打印，未颁证</comment>
        <translation>已打印，未颁证</translation>
    </message>
    <message>
        <source>Registered</source>
        <comment>已登记</comment>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>不予受理/不予登记</comment>
        <translation>不予受理/不予登记</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>终止</comment>
        <translation>终止</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed; ask someone whose role does.</source>
        <translation>您的角色无权进行此操作。未作任何更改，请由有权限的人员办理。</translation>
    </message>
    <message>
        <source>A second person must confirm this with their own password. Nothing was changed.</source>
        <translation>此操作须由复核人输入本人密码确认。未作任何更改。</translation>
    </message>
    <message>
        <source>The second person must be someone else than the first. Nothing was changed.</source>
        <translation>复核人不能是提出人本人。未作任何更改。</translation>
    </message>
    <message>
        <source>Not all of these blanks are where they would have to be. Nothing was moved; compare the numbers with the list of ranges.</source>
        <translation>这段空白证并非全部在应在的位置。未作任何变动，请与号段表核对印制号。</translation>
    </message>
    <message>
        <source>The count differs from the books. Say why, then close the day; nothing was recorded yet.</source>
        <translation>盘点数与账面不符。请说明原因后再日结，尚未记录。</translation>
    </message>
    <message>
        <source>This user was disabled. The administrator can let them in again with a new password.</source>
        <translation>该用户已停用。管理员重置密码后可恢复登录。</translation>
    </message>
    <message>
        <source>Someone with this staff number is here already. Choose another number.</source>
        <translation>该工号已有人使用，请换一个工号。</translation>
    </message>
    <message>
        <source>This is the last administrator: nobody could let people in afterwards. Make someone else administrator first.</source>
        <translation>这是最后一名管理员，停用后将无人管理用户。请先指定另一名管理员。</translation>
    </message>
    <message>
        <source>Voiding one of these blanks waits for a second person. Have it decided first; the case is kept.</source>
        <translation>其中一本空白证的作废正待复核。请先完成复核，案件已保存。</translation>
    </message>
    <message>
        <source>Choose a reason and write it in words, without any document number.</source>
        <translation>请选择原因并作文字说明，说明中不要写证件号码。</translation>
    </message>
    <message>
        <source>The printer is stopped: it is out of paper, jammed or switched off. Nothing was sent to it. See to the printer, then print again; the case is kept.</source>
        <translation>打印机已停止：缺纸、卡纸或未开机。未向其发送任何内容。请处理打印机后重新打印；案件已保存。</translation>
    </message>
    <message>
        <source>What reads cards from pictures is not installed. Use the card reader or enter the card by hand, and tell the administrator.</source>
        <translation>未安装证件图像识别组件。请使用读卡器或手工录入，并告知管理员。</translation>
    </message>
    <message>
        <source>The card in this picture cannot be read. Avoid reflections, hold the camera still, then try again; or enter the card by hand.</source>
        <translation>无法识别图像中的证件。请避免反光、保持稳定后重试，或手工录入。</translation>
    </message>
    <message>
        <source>A residence permit&apos;s number begins with 810000 (Hong Kong), 820000 (Macao) or 830000 (Taiwan).</source>
        <translation>居住证号码以 810000（香港）、820000（澳门）或者 830000（台湾）开头。</translation>
    </message>
    <message>
        <source>The number of a permanent residence card of 2023 begins with 9.</source>
        <translation>2023 版外国人永久居留身份证号码以 9 开头。</translation>
    </message>
    <message>
        <source>The number of a permanent residence card of 2017 has three letters and twelve digits.</source>
        <translation>2017 版外国人永久居留身份证号码为三个字母加十二位数字。</translation>
    </message>
    <message>
        <source>The permit&apos;s number is H or M and eight digits, like H12345678; two more digits are the issue count.</source>
        <translation>通行证号码为 H 或 M 加八位数字，如 H12345678；再多两位为换证次数。</translation>
    </message>
    <message>
        <source>The permit&apos;s number has eight digits.</source>
        <translation>通行证号码为八位数字。</translation>
    </message>
    <message>
        <source>A Chinese passport&apos;s number is E and eight digits, or E, a letter and seven digits.</source>
        <translation>中国护照号码为 E 加八位数字，或者 E 加一个字母和七位数字。</translation>
    </message>
    <message>
        <source>A passport&apos;s number has 5 to 15 letters and digits, without spaces.</source>
        <translation>护照号码为 5 至 15 位字母和数字，没有空格。</translation>
    </message>
    <message>
        <source>A travel document&apos;s number has 5 to 20 letters and digits, without spaces.</source>
        <translation>旅行证件号码为 5 至 20 位字母和数字，没有空格。</translation>
    </message>
    <message>
        <source>This is no identity card number of that region: Hong Kong A123456(3), Macao 1234567(8), Taiwan A123456789.</source>
        <translation>不是本地区身份证号码：香港如 A123456(3)，澳门如 1234567(8)，台湾如 A123456789。</translation>
    </message>
    <message>
        <source>The check digit of the region&apos;s identity card is wrong: compare it digit by digit.</source>
        <translation>本地区身份证的校验位不对，请逐位核对。</translation>
    </message>
    <message>
        <source>The issue count has two digits, like 01.</source>
        <translation>换证次数为两位数字，如 01。</translation>
    </message>
    <message>
        <source>The machine readable zone has two lines of 44 characters (passport) or of 36, or three of 30.</source>
        <translation>机读区为两行，每行 44 个字符（护照）或者 36 个字符，或者三行，每行 30 个字符。</translation>
    </message>
    <message>
        <source>The machine readable zone has only capital letters, digits and the sign &lt;.</source>
        <translation>机读区只有大写字母、数字和符号 &lt;。</translation>
    </message>
    <message>
        <source>This zone is not of a passport or travel document.</source>
        <translation>这不是护照或者旅行证件的机读区。</translation>
    </message>
    <message>
        <source>A date in the machine readable zone does not exist: compare the second line.</source>
        <translation>机读区中的日期不存在，请核对第二行。</translation>
    </message>
    <message>
        <source>The check digit after the document number is wrong: compare the number in the second line.</source>
        <translation>证件号码的校验位不对，请核对第二行的号码。</translation>
    </message>
    <message>
        <source>The check digit after the date of birth is wrong: compare the date of birth in the second line.</source>
        <translation>出生日期的校验位不对，请核对第二行的出生日期。</translation>
    </message>
    <message>
        <source>The check digit after the date of expiry is wrong: compare the date of expiry in the second line.</source>
        <translation>有效期的校验位不对，请核对第二行的有效期。</translation>
    </message>
    <message>
        <source>The check digit after the personal number is wrong: compare the end of the second line.</source>
        <translation>个人号码的校验位不对，请核对第二行末尾。</translation>
    </message>
    <message>
        <source>The last check digit, over the whole zone, is wrong: compare the second line.</source>
        <translation>最后的总校验位不对，请核对第二行。</translation>
    </message>
    <message>
        <source>%1: not looked at yet: %2</source>
        <translation>%1的材料尚未查看：%2</translation>
    </message>
    <message>
        <source>Papers missing or not valid</source>
        <translation>材料不全或者失效</translation>
    </message>
    <message>
        <source>Papers to look at</source>
        <translation>材料待查看</translation>
    </message>
    <message>
        <source>Papers complete</source>
        <translation>材料齐全</translation>
    </message>
    <message>
        <source>Proof of the marital status: %1</source>
        <translation>婚姻状况证明：%1</translation>
    </message>
    <message>
        <source>%1: expired on %2; a valid paper is needed</source>
        <translation>%1证件已于 %2 到期，须出具有效证件</translation>
    </message>
    <message>
        <source>Marriage %1 on record; the proof that was seen ends it</source>
        <translation>有在册婚姻 %1，已查看的证明表明其已终止</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <comment>中文姓名</comment>
        <translation>中文姓名</translation>
    </message>
    <message>
        <source>Nationality</source>
        <comment>国籍</comment>
        <translation>国籍</translation>
    </message>
    <message>
        <source>Issue count</source>
        <comment>换证次数</comment>
        <translation>换证次数</translation>
    </message>
    <message>
        <source>Own region&apos;s ID card</source>
        <comment>本地区身份证</comment>
        <translation>本地区身份证</translation>
    </message>
    <message>
        <source>Soldier</source>
        <comment>现役军人</comment>
        <translation>现役军人</translation>
    </message>
    <message>
        <source>Military card no.</source>
        <comment>军人证件号</comment>
        <translation>军人证件号</translation>
    </message>
    <message>
        <source>Unit</source>
        <comment>部队名称</comment>
        <translation>部队名称</translation>
    </message>
    <message>
        <source>MRZ</source>
        <comment>source of a field: 机读区</comment>
        <translation>机读区</translation>
    </message>
    <message>
        <source>This case is a colleague&apos;s. Nothing was changed; take the case over to go on with it.</source>
        <translation>该案由同事办理，未作任何改动；如需继续办理，请先接手该案。</translation>
    </message>
    <message>
        <source>No appointment of this code is known here. Ask for the day and the names, or give a ticket without an appointment.</source>
        <translation>本处没有这个预约码。请询问预约日期和姓名，或者现场取号办理。</translation>
    </message>
    <message>
        <source>This appointment is for %1. The couple can be served today with a ticket without an appointment.</source>
        <translation>该预约的日期是 %1。当事人今天可以现场取号办理。</translation>
    </message>
    <message>
        <source>This appointment was cancelled or served already. Nothing was changed.</source>
        <translation>该预约已取消或已办结，未作任何改动。</translation>
    </message>
    <message>
        <source>This time is fully booked by now. Choose another one; what you entered is kept.</source>
        <translation>该时段刚刚约满，请另选时段；已填内容保留。</translation>
    </message>
    <message>
        <source>This time cannot be booked: it is past, too far ahead or not on a working day.</source>
        <translation>该时段不能预约：已过、超出可预约天数或不是工作日。</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>当前无人等候。</translation>
    </message>
    <message>
        <source>%1: the faces are not alike enough, look at both pictures and decide</source>
        <translation>%1：人像比对低于阈值，请看两张照片后作出判断</translation>
    </message>
    <message>
        <source>%1: not the person on the card, as you decided. Empty this side and read the right card, or refuse</source>
        <translation>%1：您已判断为非本人。请清空本栏后读取正确的证件，或者不予受理</translation>
    </message>
    <message>
        <source>%1: faces %2 % alike</source>
        <translation>%1：人像比对 %2 %</translation>
    </message>
    <message>
        <source>%1: faces only %2 % alike, the clerk decided</source>
        <translation>%1：人像比对仅 %2 %，由登记员判断</translation>
    </message>
    <message>
        <source>%1: compared by eye, no score</source>
        <translation>%1：目视比对，无分值</translation>
    </message>
    <message>
        <source>faces not compared</source>
        <comment>未做人像比对</comment>
        <translation>未做人像比对</translation>
    </message>
    <message>
        <source>The fingerprint pad is not there. Plug it in and try again, or have the print made on paper and scan the sheet.</source>
        <comment>未找到指纹仪。请插好后重试，或在纸质表格上按指纹并扫描。</comment>
        <translation>未找到指纹仪。请插好后重试，或在纸质表格上按指纹并扫描。</translation>
    </message>
    <message>
        <source>The fingerprint pad gives no picture. Plug it in again, or have the print made on paper and scan the sheet.</source>
        <comment>指纹仪没有给出图像。请重新插拔，或在纸质表格上按指纹并扫描。</comment>
        <translation>指纹仪没有给出图像。请重新插拔，或在纸质表格上按指纹并扫描。</translation>
    </message>
    <message>
        <source>Too little of the finger was on the pad. Wipe it, and press the whole tip down again.</source>
        <comment>手指按压面积不足。请擦净后将整个指腹重新按下。</comment>
        <translation>手指按压面积不足。请擦净后将整个指腹重新按下。</translation>
    </message>
    <message>
        <source>The code at the foot of the sheet cannot be read, so nobody can tell which version was signed. Lay the whole sheet flat and scan it again; nothing was changed.</source>
        <comment>读不到表格页脚的版本码，无法确认所签的是哪一版。请放平整页重新扫描；未作任何更改。</comment>
        <translation>读不到表格页脚的版本码，无法确认所签的是哪一版。请放平整页重新扫描；未作任何更改。</translation>
    </message>
    <message>
        <source>This sheet is another form. Scan the one named above; nothing was changed.</source>
        <comment>这是另一种表格。请扫描上方所示的表格；未作任何更改。</comment>
        <translation>这是另一种表格。请扫描上方所示的表格；未作任何更改。</translation>
    </message>
    <message>
        <source>This is the sheet of the other party. Scan it on their side; nothing was changed.</source>
        <comment>这是另一方的表格。请在另一方处扫描；未作任何更改。</comment>
        <translation>这是另一方的表格。请在另一方处扫描；未作任何更改。</translation>
    </message>
    <message>
        <source>What is on this sheet is not what is in the case today: the form was changed after it was printed, or it is of another case or day. Print it again and have it signed anew.</source>
        <comment>这张表与本案当前内容不一致：打印后内容已更改，或属于其他案件、其他日期。请重新打印并重新签名。</comment>
        <translation>这张表与本案当前内容不一致：打印后内容已更改，或属于其他案件、其他日期。请重新打印并重新签名。</translation>
    </message>
    <message>
        <source>%1 must sign for the certificate again: the review form has changed</source>
        <translation>%1须重新领证签名：审查处理表已变更</translation>
    </message>
    <message>
        <source>There is no identity card in this picture. Lay the whole card under the camera or on the flatbed, then try again.</source>
        <translation>图像中没有找到身份证。请将整张证件放在摄像头下或平板扫描仪上重试。</translation>
    </message>
    <message>
        <source>The flatbed scanner is not there. What was read is kept; switch it on and plug it in, then scan again, or choose it anew in the settings.</source>
        <comment>未找到平板扫描仪。已读取的内容不变；请接通电源并插好后重新扫描，或在“设置”中重新选择。</comment>
        <translation>未找到平板扫描仪。已读取的内容不变；请接通电源并插好后重新扫描，或在“设置”中重新选择。</translation>
    </message>
    <message>
        <source>The flatbed scanner was unplugged or switched off while it scanned. This page was not kept, what was read before is; plug it in, then scan again.</source>
        <comment>平板扫描仪在扫描中断开。本页未保存，此前读取的内容不变；请插好后重新扫描。</comment>
        <translation>平板扫描仪在扫描中断开。本页未保存，此前读取的内容不变；请插好后重新扫描。</translation>
    </message>
    <message>
        <source>The flatbed scanner is in use: by another program, or by the scan before, which has not ended yet. Nothing was changed; wait a moment, then scan again.</source>
        <comment>平板扫描仪正被其他程序使用，或上一次扫描尚未结束。未作任何更改；请稍候重试。</comment>
        <translation>平板扫描仪正被其他程序使用，或上一次扫描尚未结束。未作任何更改；请稍候重试。</translation>
    </message>
    <message>
        <source>This user may not use the flatbed scanner. Nothing was changed; the administrator can add the user to the group “scanner”.</source>
        <comment>当前用户无权使用平板扫描仪。未作任何更改；请管理员将用户加入“scanner”组。</comment>
        <translation>当前用户无权使用平板扫描仪。未作任何更改；请管理员将用户加入“scanner”组。</translation>
    </message>
    <message>
        <source>The scanner&apos;s lid is open. Nothing was changed; close it, then scan again.</source>
        <comment>扫描仪盖板未合上。未作任何更改；请合上后重新扫描。</comment>
        <translation>扫描仪盖板未合上。未作任何更改；请合上后重新扫描。</translation>
    </message>
    <message>
        <source>Paper is jammed in the scanner. Nothing was changed; take it out, lay the page on the glass, then scan again.</source>
        <comment>扫描仪卡纸。未作任何更改；请取出卡纸，将纸放在玻璃板上重新扫描。</comment>
        <translation>扫描仪卡纸。未作任何更改；请取出卡纸，将纸放在玻璃板上重新扫描。</translation>
    </message>
    <message>
        <source>The scanner&apos;s feeder is empty. Nothing was changed; put the page in, then scan again.</source>
        <comment>扫描仪进纸器无纸。未作任何更改；请放入纸张后重新扫描。</comment>
        <translation>扫描仪进纸器无纸。未作任何更改；请放入纸张后重新扫描。</translation>
    </message>
    <message>
        <source>The flatbed scanner did not scan. Nothing was changed; switch it off and on and scan again, or choose a picture file.</source>
        <comment>平板扫描仪未能扫描。未作任何更改；请关机再开后重新扫描，或选择图片文件。</comment>
        <translation>平板扫描仪未能扫描。未作任何更改；请关机再开后重新扫描，或选择图片文件。</translation>
    </message>
    <message>
        <source>The flatbed scanner has not answered for a long time, so the scan was given up. Nothing was changed; switch it off and on and scan again, or choose a picture file.</source>
        <comment>平板扫描仪长时间没有响应，已停止等待。未作任何更改；请关机再开后重新扫描，或选择图片文件。</comment>
        <translation>平板扫描仪长时间没有响应，已停止等待。未作任何更改；请关机再开后重新扫描，或选择图片文件。</translation>
    </message>
    <message>
        <source>What the flatbed scanner sent is no whole page. Nothing was changed; scan again.</source>
        <comment>平板扫描仪传来的不是完整的一页。未作任何更改；请重新扫描。</comment>
        <translation>平板扫描仪传来的不是完整的一页。未作任何更改；请重新扫描。</translation>
    </message>
    <message>
        <source>The scan was cancelled. Nothing was changed.</source>
        <comment>扫描已取消。未作任何更改。</comment>
        <translation>扫描已取消。未作任何更改。</translation>
    </message>
    <message>
        <source>Choose another password: at least 10 characters, not a common one, and not the one before.</source>
        <translation>请换一个密码：至少 10 个字符，不能是常见密码，也不能与原来的相同。</translation>
    </message>
    <message>
        <source>The administrator chose this password. Choose your own when you sign in next; until then it serves for nothing else.</source>
        <translation>这是管理员设定的密码。下次登录时请换成自己的密码，在此之前它不能用于其他操作。</translation>
    </message>
</context>
<context>
    <name>VisitTexts</name>
    <message>
        <source>Did not come</source>
        <comment>未到</comment>
        <translation>未到</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <comment>未到场</comment>
        <translation>未到场</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>已离开</comment>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Here</source>
        <comment>已到场</comment>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Called</source>
        <comment>已叫号</comment>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>过号</comment>
        <translation>过号</translation>
    </message>
    <message>
        <source>Being served</source>
        <comment>办理中</comment>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Served</source>
        <comment>已办结</comment>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>已取消</comment>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>Ticket %1. %n couple(s) before them.</source>
        <translation>
            <numerusform>排队号 %1，前面还有 %n 对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Names not given</source>
        <comment>未登记姓名</comment>
        <translation>未登记姓名</translation>
    </message>
    <message>
        <source>The slip %1 was written as a PDF file: there is no printer.</source>
        <translation>小票 %1 已存为 PDF 文件：没有打印机。</translation>
    </message>
    <message>
        <source>The slip %1 was sent to the printer %2.</source>
        <translation>小票 %1 已送往打印机 %2。</translation>
    </message>
    <message>
        <source>There is no printer for slips: one is chosen in Settings. Write it down for the couple: %1</source>
        <translation>没有小票打印机，请在“设置”中选择。先抄给当事人：%1</translation>
    </message>
    <message>
        <source>The printer is stopped: it is out of paper, jammed or switched off. Nothing was sent to it. See to it and print the slip again, or write it down for the couple: %1</source>
        <translation>打印机已停止：缺纸、卡纸或关机，没有送出任何内容。处理后重新打印小票，或先抄给当事人：%1</translation>
    </message>
    <message>
        <source>The printer did not take the slip. Look at the printer and print again, or write it down for the couple: %1</source>
        <translation>打印机没有接收小票。检查打印机后重新打印，或先抄给当事人：%1</translation>
    </message>
    <message>
        <source>The PDF of the slip could not be written. Check the folder and the disk space and print again, or write it down for the couple: %1</source>
        <translation>小票的 PDF 文件没有写成。检查文件夹和磁盘空间后重新打印，或先抄给当事人：%1</translation>
    </message>
</context>
<context>
    <name>VisitsTable</name>
    <message>
        <source>Time</source>
        <comment>时间</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>号</comment>
        <translation>号</translation>
    </message>
    <message>
        <source>Appointment code</source>
        <comment>预约码</comment>
        <translation>预约码</translation>
    </message>
    <message>
        <source>Parties</source>
        <comment>当事人</comment>
        <translation>当事人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Here since</source>
        <comment>到场时间</comment>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>Window</source>
        <comment>窗口</comment>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <comment>现场</comment>
        <translation>现场</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::AuditModel</name>
    <message>
        <source>The chain holds: %1 rows, up to hash %2…</source>
        <translation>审计链完整：共 %1 条，末条哈希 %2…</translation>
    </message>
    <message>
        <source>The chain is broken at row %1; the %2 rows before it hold. Call the administrator and keep the computer as it is.</source>
        <translation>审计链在第 %1 条断开，此前 %2 条完整。请保持本机现状并联系管理员。</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::CameraTest</name>
    <message>
        <source>Picture of %1 × %2 dots, %3 KB, after %4 s</source>
        <translation>照片 %1 × %2 像素，%3 KB，用时 %4 秒</translation>
    </message>
    <message>
        <source>No camera is chosen.</source>
        <translation>未选择摄像头。</translation>
    </message>
    <message>
        <source>The camera is off.</source>
        <translation>摄像头未开启。</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>摄像头正在启动…</translation>
    </message>
    <message>
        <source>%1 × %2 dots · %3 frames/s</source>
        <translation>%1 × %2 像素 · 每秒 %3 帧</translation>
    </message>
    <message>
        <source>Simulated · %1</source>
        <translation>模拟 · %1</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::CardCaptureModel</name>
    <message>
        <source>Reading cards from pictures is not installed here.</source>
        <translation>本机没有安装图片识别。</translation>
    </message>
    <message>
        <source>The document camera gives no picture. It is looked for again every 2 seconds; picture files work as well.</source>
        <translation>高拍仪没有画面，每 2 秒重新查找一次；也可以选择图片文件。</translation>
    </message>
    <message>
        <source>Choose or drop a picture of each side of the card.</source>
        <translation>请选择或拖入证件两面的图片。</translation>
    </message>
    <message>
        <source>Put the card under the camera, either side up.</source>
        <translation>请把证件放在镜头下，先放哪一面都可以。</translation>
    </message>
    <message>
        <source>Leave the card where it is…</source>
        <translation>请不要移动证件…</translation>
    </message>
    <message>
        <source>The picture is not sharp: lay the card flat, or give more light.</source>
        <translation>画面不清晰：请放平证件，或增加光线。</translation>
    </message>
    <message>
        <source>Taking the picture…</source>
        <translation>正在拍照…</translation>
    </message>
    <message>
        <source>Reading the card…</source>
        <translation>正在识别…</translation>
    </message>
    <message>
        <source>The side with the portrait is read. Turn the card over.</source>
        <translation>人像面已识别，请翻面。</translation>
    </message>
    <message>
        <source>The side with the emblem is read. Turn the card over.</source>
        <translation>国徽面已识别，请翻面。</translation>
    </message>
    <message>
        <source>Both sides are read. Compare the fields with the card.</source>
        <translation>两面均已识别，请与证件逐项核对。</translation>
    </message>
    <message>
        <source>Lay the card on the flatbed, anywhere and either side down, close the lid and scan; or choose a picture of each side.</source>
        <comment>请将证件放在平板扫描仪上，任意位置、任意一面朝下，合上盖板后扫描；也可选择每一面的图片。</comment>
        <translation>请将证件放在平板扫描仪上，任意位置、任意一面朝下，合上盖板后扫描；也可选择每一面的图片。</translation>
    </message>
    <message>
        <source>The flatbed is scanning. Leave the lid closed…</source>
        <comment>扫描仪正在扫描，请勿打开盖板…</comment>
        <translation>扫描仪正在扫描，请勿打开盖板…</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::CaseRecordModel</name>
    <message>
        <source>Acceptance no.</source>
        <comment>受理号</comment>
        <translation>受理号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Parties</source>
        <comment>当事人</comment>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Nobody identified yet</source>
        <translation>尚未确认身份</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>登记员</translation>
    </message>
    <message>
        <source>Certificate no.</source>
        <comment>字号</comment>
        <translation>字号</translation>
    </message>
    <message>
        <source>Blanks</source>
        <comment>印制号</comment>
        <translation>印制号</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n 项通过</numerusform>
        </translation>
    </message>
    <message>
        <source>to note: %1</source>
        <translation>需注意：%1</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::CasesModel</name>
    <message>
        <source>Nobody identified yet</source>
        <translation>尚未核验身份</translation>
    </message>
    <message>
        <source>Marriage registration</source>
        <comment>结婚登记</comment>
        <translation>结婚登记</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>继续</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Look at</source>
        <comment>查看</comment>
        <translation>查看</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Acceptance no.</source>
        <comment>受理号</comment>
        <translation>受理号</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Parties</source>
        <comment>当事人</comment>
        <translation>当事人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Certificate no.</source>
        <comment>字号</comment>
        <translation>字号</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::CounterModel</name>
    <message>
        <source>Good morning, %1</source>
        <translation>上午好，%1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>下午好，%1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>晚上好，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n registration(s) at this window today</source>
        <translation>
            <numerusform>本窗口已办 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min %2 s on average</source>
        <translation>平均 %1 分 %2 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) not finished</source>
        <translation>
            <numerusform>未办结案件 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything entered is kept</source>
        <translation>已录入的内容均已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n blank certificate(s) left</source>
        <translation>
            <numerusform>空白证剩余 %n 本</numerusform>
        </translation>
    </message>
    <message>
        <source>Used %1 · void %2</source>
        <translation>已用 %1 · 作废 %2</translation>
    </message>
    <message>
        <source>Receive…</source>
        <comment>入库</comment>
        <translation>入库…</translation>
    </message>
    <message>
        <source>ID card reader</source>
        <translation>身份证读卡器</translation>
    </message>
    <message>
        <source>None</source>
        <translation>未配置</translation>
    </message>
    <message>
        <source>SAM %1</source>
        <translation>SAM&#xa0;%1</translation>
    </message>
    <message>
        <source>Simulated · %1</source>
        <translation>模拟 · %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Picture files work as well</source>
        <translation>也可使用照片文件</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Certificate printer</source>
        <translation>证书打印机</translation>
    </message>
    <message>
        <source>Choose one before issuing</source>
        <translation>发证前请先选择</translation>
    </message>
    <message>
        <source>Pages are written as PDF files</source>
        <translation>页面输出为 PDF 文件</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::CustomerModel</name>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>%1 · Window %2</source>
        <extracomment>Head of the couple&apos;s screen: the registry, the number of the window</extracomment>
        <translation>%1 · %2 号窗口</translation>
    </message>
    <message>
        <source>Please compare, and tell the registrar of any mistake</source>
        <translation>请核对，如有错误请告诉登记员</translation>
    </message>
    <message>
        <source>Please read, and sign below</source>
        <translation>请阅读并在下方签名</translation>
    </message>
    <message>
        <source>Please look into the camera</source>
        <translation>请看镜头</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Please sign for your certificate</source>
        <translation>请签收结婚证</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记完成</translation>
    </message>
    <message>
        <source>We both marry of our own free will. Neither of us has a spouse. We are not lineal relatives by blood, nor collateral relatives by blood within three degrees. We answer for the truth of what we have stated.</source>
        <comment>我们双方自愿结婚，均无配偶，没有直系血亲或三代以内旁系血亲关系，对所提供信息的真实性负责。</comment>
        <translation>我们双方自愿结婚，均无配偶，没有直系血亲或三代以内旁系血亲关系，对所提供信息的真实性负责。</translation>
    </message>
    <message>
        <source>Heads bare, eyes open, shoulders together. The picture is taken by the registrar.</source>
        <translation>请免冠、睁眼、双肩靠拢。照片由登记员拍摄。</translation>
    </message>
    <message>
        <source>The registrar is examining and printing. Please stay at the window.</source>
        <translation>登记员正在审查和打印，请在窗口等候。</translation>
    </message>
    <message>
        <source>Marriage certificate %1. Please look through your copy before you sign for it.</source>
        <translation>结婚证字号 %1。请核对本人持有的结婚证，无误后签名领取。</translation>
    </message>
    <message>
        <source>You are registered as married. We wish you both all happiness.</source>
        <translation>你们已登记结婚。祝二位百年好合。</translation>
    </message>
    <message>
        <source>Your data are shown here only while your own case is being handled.</source>
        <translation>仅在办理您本人的业务时，此屏才显示您的信息。</translation>
    </message>
    <message>
        <source>Number %1, please come to window %2</source>
        <comment>请 %1 号到 %2 号窗口办理</comment>
        <translation>请 %1 号到 %2 号窗口办理</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::DeclarationModel</name>
    <message>
        <source>%1 declares: I marry of my own free will; we both have no spouse; we are not lineal relatives, nor collateral relatives within three degrees; I know the state of health of the other; what I declare is true, and I bear the responsibility in law if it is not.</source>
        <translation>%1声明：本人与对方均无配偶，没有直系血亲和三代以内旁系血亲关系，了解对方的身体健康状况。现依照《中华人民共和国民法典》的规定，自愿结为夫妻。本人上述声明完全真实，如有虚假，愿承担法律责任。</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::ExaminationModel</name>
    <message>
        <source>Entered by hand: %1</source>
        <translation>手工录入：%1</translation>
    </message>
    <message>
        <source>Read from the chip</source>
        <translation>芯片读取</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工录入</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::FaceMatchModel</name>
    <message>
        <source>The card gave no portrait that can be shown</source>
        <translation>证件照片无法显示</translation>
    </message>
    <message>
        <source>No face was found in the card&apos;s portrait</source>
        <translation>证件照片中没有找到人脸</translation>
    </message>
    <message>
        <source>No face was found in the live picture</source>
        <translation>现场照片中没有找到人脸</translation>
    </message>
    <message>
        <source>More than one face is in the live picture</source>
        <translation>现场照片中不止一人</translation>
    </message>
    <message>
        <source>Comparing faces is not installed here</source>
        <translation>本机未安装人像比对</translation>
    </message>
    <message>
        <source>The pictures could not be compared</source>
        <translation>照片无法比对</translation>
    </message>
    <message>
        <source>Not the person on the card</source>
        <comment>非本人</comment>
        <translation>非本人</translation>
    </message>
    <message>
        <source>Decided by the clerk</source>
        <translation>登记员判断</translation>
    </message>
    <message>
        <source>Faces %1 % alike</source>
        <comment>人像比对 71 %，同一人</comment>
        <translation>人像比对 %1 % · 同一人</translation>
    </message>
    <message>
        <source>Faces only %1 % alike</source>
        <comment>人像比对 38 %，偏低</comment>
        <translation>人像比对 %1 % · 偏低</translation>
    </message>
    <message>
        <source>Below %1 %: the clerk decides</source>
        <translation>低于 %1 %：由登记员判断</translation>
    </message>
    <message>
        <source>Faces: no score</source>
        <comment>人像比对：无分值</comment>
        <translation>人像比对：无分值</translation>
    </message>
    <message>
        <source>%1: compare by eye</source>
        <translation>%1：请目视比对</translation>
    </message>
    <message>
        <source>The same person, decided by the clerk</source>
        <comment>登记员确认为本人</comment>
        <translation>登记员判断为本人</translation>
    </message>
    <message>
        <source>Live picture %1</source>
        <comment>现场照片 10:12:08</comment>
        <translation>现场照片 %1</translation>
    </message>
    <message>
        <source>Not needed by law: it helps the clerk&apos;s eyes</source>
        <translation>可选：法律不要求，供登记员参考</translation>
    </message>
    <message>
        <source>No camera for faces is set up: compare by eye</source>
        <translation>未设置人像摄像头：请目视比对</translation>
    </message>
    <message>
        <source>Faces not compared</source>
        <comment>未比对</comment>
        <translation>未比对</translation>
    </message>
    <message>
        <source>The camera gives no picture. It is looked for again every 2 seconds.</source>
        <translation>摄像头没有画面，每 2 秒重新查找一次。</translation>
    </message>
    <message>
        <source>Take the picture when the person looks into the camera.</source>
        <translation>请当事人正视摄像头，然后拍照。</translation>
    </message>
    <message>
        <source>Ask the person to look into the camera.</source>
        <translation>请当事人正视摄像头。</translation>
    </message>
    <message>
        <source>Only this person may be before the camera.</source>
        <translation>镜头前只能有这一位当事人。</translation>
    </message>
    <message>
        <source>Ask the person to come closer.</source>
        <translation>请当事人靠近一些。</translation>
    </message>
    <message>
        <source>Hold still: the picture is taken by itself.</source>
        <translation>请保持不动，自动拍照。</translation>
    </message>
    <message>
        <source>Taking the picture…</source>
        <translation>正在拍照…</translation>
    </message>
    <message>
        <source>Comparing the two faces…</source>
        <translation>正在比对…</translation>
    </message>
    <message>
        <source>You decided that this is another person: step 1 cannot be finished with them.</source>
        <translation>您已判断为非本人：不能以此人完成身份核验。</translation>
    </message>
    <message>
        <source>Look at both pictures and at the person, and decide. Your name is recorded.</source>
        <translation>请看两张照片并看本人，作出判断。判断人会被记录。</translation>
    </message>
    <message>
        <source>There is no score. Compare the person with the card by eye.</source>
        <translation>没有分值，请目视比对本人与证件。</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::FingerprintModel</name>
    <message>
        <source>Read this to the party: the picture of your finger is kept encrypted with this case, as the red print on paper was. It is compared with nothing and given to nobody else. You may refuse, and make the print on paper.</source>
        <comment>请向当事人宣读：您的指纹图像随本案加密保存，代替纸上的红色指印；不作比对，不提供给他人。您可以拒绝，改在纸上按指印。</comment>
        <translation>请向当事人宣读：您的指纹图像随本案加密保存，代替纸上的红色指印；不作比对，不提供给他人。您可以拒绝，改在纸上按指印。</translation>
    </message>
    <message>
        <source>Press the right forefinger flat on the pad.</source>
        <comment>请将右手食指平按在指纹仪上。</comment>
        <translation>请将右手食指平按在指纹仪上。</translation>
    </message>
    <message>
        <source>Is the print clear?</source>
        <comment>指纹是否清晰？</comment>
        <translation>指纹是否清晰？</translation>
    </message>
    <message>
        <source>Being kept…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::FlatbedTest</name>
    <message>
        <source>Page of %1 × %2 dots, after %3 s</source>
        <translation>页面 %1 × %2 点，用时 %3 秒</translation>
    </message>
    <message>
        <source>Looking for flatbeds… Those in the network take up to half a minute; everything else can go on.</source>
        <comment>正在查找平板扫描仪…</comment>
        <translation>正在查找平板扫描仪…网络上的最多需半分钟，其间可做别的事。</translation>
    </message>
    <message>
        <source>The flatbed is scanning…</source>
        <translation>扫描仪正在扫描…</translation>
    </message>
    <message>
        <source>No flatbed was found. Switch it on, and install its driver (SANE) if it is not found then.</source>
        <translation>未找到平板扫描仪。请接通电源；仍找不到时，请安装其 SANE 驱动。</translation>
    </message>
    <message>
        <source>No flatbed is chosen.</source>
        <translation>未选择平板扫描仪。</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::IdentityModel</name>
    <message>
        <source>Entered by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>Chip read in %1 s</source>
        <translation>已读芯片 %1 s</translation>
    </message>
    <message>
        <source>Chip read</source>
        <translation>已读芯片</translation>
    </message>
    <message>
        <source>No card reader is set up: enter the paper by hand.</source>
        <translation>未配置读卡器，请手工录入证件。</translation>
    </message>
    <message>
        <source>Simulated reader %1</source>
        <translation>模拟读卡器 %1</translation>
    </message>
    <message>
        <source>The card reader is switched off.</source>
        <translation>读卡器已关闭。</translation>
    </message>
    <message>
        <source>Looking for the card reader…</source>
        <translation>正在查找读卡器…</translation>
    </message>
    <message>
        <source>%1: put the ID card on the reader; it is read by itself.</source>
        <translation>%1：将身份证放在读卡区即自动读取。</translation>
    </message>
    <message>
        <source>%1: reading, leave the card where it is…</source>
        <translation>%1：正在读取，请勿移动卡片…</translation>
    </message>
    <message>
        <source>%1: read. Take the card off and put the next one on.</source>
        <translation>%1：读取完成。请取走卡片，再放下一张。</translation>
    </message>
    <message numerus="yes">
        <source>Read from a picture · compare %n field(s)</source>
        <translation>
            <numerusform>图片识别 · 请核对 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Read from a picture</source>
        <translation>图片识别</translation>
    </message>
    <message>
        <source>Also bring: %1</source>
        <translation>还需出具：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>papers: 、</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Every check digit holds. The name fills its field and may be cut: complete it from the paper.</source>
        <translation>校验位全部正确。姓名占满机读区，可能被截断，请对照证件补全。</translation>
    </message>
    <message>
        <source>Every check digit holds. Compare the name: no check digit covers it.</source>
        <translation>校验位全部正确。姓名不受校验，请对照证件核对。</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::IssueModel</name>
    <message>
        <source>Printer: %1</source>
        <translation>打印机：%1</translation>
    </message>
    <message>
        <source>No certificate printer is set up.</source>
        <translation>未配置证书打印机。</translation>
    </message>
    <message>
        <source>No printer: pages are written as PDF files.</source>
        <translation>无打印机：页面输出为 PDF 文件。</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::PadTest</name>
    <message>
        <source>%1 × %2 pixels, %3 dpi</source>
        <translation>%1 × %2 像素，%3 dpi</translation>
    </message>
    <message>
        <source>No fingerprint pad is there. Prints can be made on paper, and the sheet scanned.</source>
        <translation>未接指纹仪。可在纸质表格上按指纹后扫描。</translation>
    </message>
    <message>
        <source>Press a finger flat on the pad.</source>
        <translation>请将手指平按在指纹仪上。</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::PhotoModel</name>
    <message>
        <source>No camera is set up: choose a picture file.</source>
        <translation>未配置摄像头，请选择照片文件。</translation>
    </message>
    <message>
        <source>Simulated camera</source>
        <translation>模拟摄像头</translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation>%1已停止取景。</translation>
    </message>
    <message>
        <source>%1 is starting…</source>
        <translation>%1正在启动…</translation>
    </message>
    <message>
        <source>%1: both faces inside the frame, then take the picture.</source>
        <translation>%1：请双方面部都在取景框内，再拍照。</translation>
    </message>
    <message>
        <source>%1 gives no picture. It is looked for again every 2 seconds; a picture file works as well.</source>
        <translation>%1没有图像，每 2 秒自动重试；也可选择照片文件。</translation>
    </message>
    <message>
        <source>Two faces</source>
        <translation>两张人脸</translation>
    </message>
    <message>
        <source>Size of the faces</source>
        <translation>人脸大小</translation>
    </message>
    <message>
        <source>Faces in the middle</source>
        <translation>人脸居中</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>睁眼</translation>
    </message>
    <message>
        <source>Sharp</source>
        <translation>清晰</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光线</translation>
    </message>
    <message>
        <source>Even background</source>
        <translation>背景均匀</translation>
    </message>
    <message>
        <source>Red background</source>
        <translation>红色背景</translation>
    </message>
    <message>
        <source>Enough pixels for print</source>
        <translation>像素满足打印要求</translation>
    </message>
    <message>
        <source>Could not be measured: please look</source>
        <translation>无法自动判断，请目视检查</translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) found</source>
        <translation>
            <numerusform>找到 %n 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the picture&apos;s height</source>
        <translation>占画面高度的 %1%</translation>
    </message>
    <message>
        <source>%1 % off the middle</source>
        <translation>偏离中心 %1%</translation>
    </message>
    <message>
        <source>A hint only</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <source>An eye may be closed: please look</source>
        <translation>可能有人闭眼，请目视检查</translation>
    </message>
    <message>
        <source>The faces are sharp</source>
        <translation>人脸清晰</translation>
    </message>
    <message>
        <source>The faces are blurred</source>
        <translation>人脸模糊</translation>
    </message>
    <message>
        <source>Well lit</source>
        <translation>光线合适</translation>
    </message>
    <message>
        <source>Too dark or too bright</source>
        <translation>过暗或过亮</translation>
    </message>
    <message>
        <source>%1 % of the ground</source>
        <translation>占背景的 %1%</translation>
    </message>
    <message>
        <source>%1 dpi at 53 × 35 mm</source>
        <translation>按 53 × 35 mm 打印为 %1 dpi</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::ReaderTest</name>
    <message>
        <source>%1 · read in %2 s</source>
        <comment>masked number, seconds</comment>
        <translation>%1 · 用时 %2 秒</translation>
    </message>
    <message>
        <source>The reader is off.</source>
        <translation>阅读器未开启。</translation>
    </message>
    <message>
        <source>Looking for the reader…</source>
        <translation>正在查找阅读器…</translation>
    </message>
    <message>
        <source>Ready: put a card on the plate.</source>
        <translation>就绪：请将证件放在阅读器上。</translation>
    </message>
    <message>
        <source>Reading: leave the card where it is.</source>
        <translation>正在读取：请勿移动证件。</translation>
    </message>
    <message>
        <source>Read: take the card away.</source>
        <translation>读取完成：请取走证件。</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1（模拟）</translation>
    </message>
    <message>
        <source>%1 baud</source>
        <translation>%1 波特</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::RevealModel</name>
    <message>
        <source>The party is here and asks</source>
        <comment>当事人到场查询</comment>
        <translation>当事人到场查询</translation>
    </message>
    <message>
        <source>A record must be corrected</source>
        <comment>更正登记信息</comment>
        <translation>更正登记信息</translation>
    </message>
    <message>
        <source>Written inquiry of an authority</source>
        <comment>有权机关书面查询</comment>
        <translation>有权机关书面查询</translation>
    </message>
    <message>
        <source>Check by a supervisor</source>
        <comment>内部核查</comment>
        <translation>内部核查</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>其他</comment>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::SettingsModel</name>
    <message>
        <source>This value is not possible; the one before stays in use.</source>
        <translation>该数值不可用，仍使用原来的设置。</translation>
    </message>
    <message>
        <source>In use now.</source>
        <translation>已生效。</translation>
    </message>
    <message>
        <source>In use now, but it could not be written down: it lasts until the program ends. Check the disk and the folder of the settings.</source>
        <translation>已生效，但未能写入设置文件，程序关闭后将失效。请检查磁盘和设置文件所在的文件夹。</translation>
    </message>
    <message>
        <source>Taken back: as it was when you opened this page.</source>
        <translation>已撤销，恢复为打开本页时的设置。</translation>
    </message>
    <message>
        <source>The settings of this machine could not be read, so the usual ones are in use. Set up the devices anew; the old file is kept beside the new one.</source>
        <translation>本机设置文件无法读取，现使用默认设置。请重新设置各设备；旧文件保存在新文件旁边。</translation>
    </message>
    <message>
        <source>Some settings of this machine were not possible, so the usual ones are in use in their place. Look through the cards.</source>
        <translation>本机部分设置不可用，已改用默认值。请逐项核对。</translation>
    </message>
    <message>
        <source>Written as a PDF file: %1</source>
        <translation>已写为 PDF 文件：%1</translation>
    </message>
    <message>
        <source>Sent to %1. Measure the sheet and enter what you find.</source>
        <translation>已发送到 %1。请量取试印页，并填入偏差。</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::SheetScanModel</name>
    <message>
        <source>Print the sheet, have it signed by hand, scan it, and choose the file.</source>
        <translation>打印表格，由当事人手写签名，扫描后选择文件。</translation>
    </message>
    <message>
        <source>Print the sheet, have it signed by hand, lay it flat under the camera, and take the picture.</source>
        <translation>打印表格，由当事人手写签名，平放在高拍仪下拍照。</translation>
    </message>
    <message>
        <source>Keep the sheet still…</source>
        <translation>请勿移动表格…</translation>
    </message>
    <message>
        <source>Looking for the version code on the sheet…</source>
        <translation>正在核对表格上的版本码…</translation>
    </message>
    <message>
        <source>Print the sheet, have it signed by hand, lay it face down on the flatbed, and scan it.</source>
        <comment>打印表格，由当事人手写签名，正面朝下放在平板扫描仪上扫描。</comment>
        <translation>打印表格，由当事人手写签名，正面朝下放在平板扫描仪上扫描。</translation>
    </message>
    <message>
        <source>The flatbed is scanning. Leave the lid closed…</source>
        <comment>扫描仪正在扫描，请勿打开盖板…</comment>
        <translation>扫描仪正在扫描，请勿打开盖板…</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::StockModel</name>
    <message>
        <source>%1 received · %2 in the safe · %3 at windows · %4 used · %5 void · %6 sent back</source>
        <translation>收入 %1 · 保险柜 %2 · 窗口 %3 · 已使用 %4 · 作废 %5 · 已退回 %6</translation>
    </message>
    <message>
        <source>Not counted yet today.</source>
        <translation>今日尚未盘点。</translation>
    </message>
    <message>
        <source>Blanks have moved since the count at %1: count again.</source>
        <translation>%1 盘点后又有变动，请重新盘点。</translation>
    </message>
    <message>
        <source>Counted at %1 by %2: the books agree.</source>
        <comment>账实相符</comment>
        <translation>%1 由%2盘点，账实相符。</translation>
    </message>
    <message>
        <source>Counted at %1 by %2, with a difference: %3</source>
        <translation>%1 由%2盘点，有差异：%3</translation>
    </message>
</context>
<context>
    <name>lianli::presentation::VisitsModel</name>
    <message numerus="yes">
        <source>%n couple(s) booked</source>
        <translation>
            <numerusform>预约 %n 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came</source>
        <translation>
            <numerusform>已到 %n 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>等候 %n 对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::AboutCard</name>
    <message>
        <source>None: data would lie open</source>
        <translation>无：数据未加密</translation>
    </message>
    <message>
        <source>About Lianli</source>
        <comment>关于连理</comment>
        <translation>关于连理</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密组件</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>lianli::ui::AuditPage</name>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>已写出 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no date; write it as 2026-11-23.</source>
        <translation>日期格式不正确，请按 2026-11-23 的格式填写。</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>导出审计记录</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Checking the chain…</source>
        <translation>正在核验审计链…</translation>
    </message>
    <message>
        <source>Every act on this workstation, newest first</source>
        <translation>本机全部操作，最近的在前</translation>
    </message>
    <message>
        <source>Your own acts on this workstation, newest first</source>
        <translation>本人在本机的操作，最近的在前</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>Every action</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Audit</source>
        <comment>审计</comment>
        <translation>审计</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <comment>导出 CSV</comment>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <comment>核验链条</comment>
        <translation>核验链条</translation>
    </message>
    <message>
        <source>Day, 2026-11-23</source>
        <translation>日期 2026-11-23</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Choose another day, person or action.</source>
        <translation>请换一个日期、人员或操作。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::BookingSheet</name>
    <message>
        <source>New appointment</source>
        <comment>新建预约</comment>
        <translation>新建预约</translation>
    </message>
    <message>
        <source>Book</source>
        <comment>预约</comment>
        <translation>预约</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>日期</comment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>时段</comment>
        <translation>时段</translation>
    </message>
    <message>
        <source>Man&apos;s name</source>
        <comment>男方姓名</comment>
        <translation>男方姓名</translation>
    </message>
    <message>
        <source>Woman&apos;s name</source>
        <comment>女方姓名</comment>
        <translation>女方姓名</translation>
    </message>
    <message numerus="yes">
        <source>%1 · room for %n</source>
        <translation>
            <numerusform>%1 · 余 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No time is left on this day.</source>
        <translation>当天已无可约时段。</translation>
    </message>
    <message>
        <source>Choose a time</source>
        <translation>请选择时段</translation>
    </message>
</context>
<context>
    <name>lianli::ui::BusyLabel</name>
    <message>
        <source>%1 %2%</source>
        <extracomment>Progress: what is being done, and how much of it</extracomment>
        <translation>%1 %2%</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CalibrationPicture</name>
    <message>
        <source>A cross that came out too far to the left and too high needs plus: plus moves the print to the right and down, and turns it clockwise.</source>
        <translation>十字线偏左、偏上时填正值：正值使打印内容向右、向下移动，并顺时针旋转。</translation>
    </message>
    <message>
        <source>where the cross came out</source>
        <translation>实际印出的位置</translation>
    </message>
    <message>
        <source>where it belongs</source>
        <translation>应在的位置</translation>
    </message>
    <message>
        <source>Too far left or too high: enter plus. Turned anticlockwise: enter plus.</source>
        <translation>偏左、偏上填正值；逆时针歪斜填正值。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CameraCard</name>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Camera for papers</source>
        <comment>高拍仪</comment>
        <translation>高拍仪</translation>
    </message>
    <message>
        <source>Camera for faces</source>
        <comment>人像摄像头</comment>
        <translation>人像摄像头</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>设备</comment>
        <translation>设备</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>实时画面</translation>
    </message>
    <message>
        <source>Picture taken</source>
        <translation>拍下的照片</translation>
    </message>
    <message>
        <source>Take a picture</source>
        <translation>拍照</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CaptureSheet</name>
    <message>
        <source>Read a card from a picture: %1</source>
        <translation>图片识别证件：%1</translation>
    </message>
    <message>
        <source>Pictures and scans (*.jpg *.jpeg *.png *.bmp *.webp *.pdf)</source>
        <translation>图片和扫描件 (*.jpg *.jpeg *.png *.bmp *.webp *.pdf)</translation>
    </message>
    <message>
        <source>The document camera is starting…</source>
        <translation>高拍仪正在启动…</translation>
    </message>
    <message>
        <source>No document camera is set up.</source>
        <translation>没有设置高拍仪。</translation>
    </message>
    <message>
        <source>Portrait side</source>
        <translation>人像面</translation>
    </message>
    <message>
        <source>Emblem side</source>
        <translation>国徽面</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Picture file…</source>
        <translation>图片文件…</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CaseRecordSheet</name>
    <message>
        <source>Record of the case</source>
        <comment>案件记录</comment>
        <translation>案件记录</translation>
    </message>
    <message>
        <source>Acts</source>
        <comment>办理经过</comment>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>No record</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>The case could not be read.</source>
        <translation>案件读不出来。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CasesPage</name>
    <message>
        <source>Cases</source>
        <comment>案件</comment>
        <translation>案件</translation>
    </message>
    <message>
        <source>Name, ID number, certificate number or acceptance number</source>
        <translation>姓名、证件号码、字号或受理号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Try part of a name, or a whole number.</source>
        <translation>请输入姓名的一部分，或完整的号码。</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>显示</comment>
        <translation>显示</translation>
    </message>
    <message>
        <source>Record</source>
        <comment>记录</comment>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CheckLine</name>
    <message>
        <source>Passed</source>
        <extracomment>Result of a check, read aloud by screen readers</extracomment>
        <translation>通过</translation>
    </message>
    <message>
        <source>Notice</source>
        <extracomment>Result of a check, read aloud by screen readers</extracomment>
        <translation>提示</translation>
    </message>
    <message>
        <source>Not met</source>
        <extracomment>Result of a check, read aloud by screen readers</extracomment>
        <translation>不符</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>Result of a check, read aloud by screen readers</extracomment>
        <translation>待核</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>Accessible name of a check: its result, what was looked at, the evidence</extracomment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CodeSheet</name>
    <message>
        <source>Appointment code or ticket number</source>
        <comment>预约码或排队号</comment>
        <translation>预约码或排队号</translation>
    </message>
    <message>
        <source>Scan it, or type it and press Enter.</source>
        <translation>请扫码，或输入后按 Enter。</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>请扫描或输入预约码</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CountSheet</name>
    <message>
        <source>Count the blanks and close the day</source>
        <comment>盘点并日结</comment>
        <translation>盘点并日结</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <comment>差异说明</comment>
        <translation>差异说明</translation>
    </message>
    <message>
        <source>Close the day</source>
        <comment>日结</comment>
        <translation>日结</translation>
    </message>
    <message>
        <source>%1: by the books %2</source>
        <translation>%1：账面 %2 本</translation>
    </message>
    <message>
        <source>By the books there is no blank anywhere.</source>
        <translation>账面上没有空白证。</translation>
    </message>
    <message>
        <source>The count agrees with the books.</source>
        <comment>账实相符</comment>
        <translation>账实相符。</translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s) missing</source>
        <translation>
            <numerusform>短少 %n 本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s) too many</source>
        <translation>
            <numerusform>多出 %n 本</numerusform>
        </translation>
    </message>
    <message>
        <source>As many in all, but not in their places</source>
        <translation>总数相符，但所在位置不符</translation>
    </message>
    <message>
        <source>Say why before the day is closed</source>
        <translation>说明原因后才能日结</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <comment>未盘点</comment>
        <translation>未盘点</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) still to be counted</source>
        <translation>
            <numerusform>还有 %n 处未盘点</numerusform>
        </translation>
    </message>
    <message>
        <source>Count here first</source>
        <translation>请先盘点此处</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CounterPage</name>
    <message>
        <source>Marriage registration</source>
        <comment>结婚登记</comment>
        <translation>结婚登记</translation>
    </message>
    <message>
        <source>F1 starts a marriage registration.</source>
        <translation>按 F1 开始办理结婚登记。</translation>
    </message>
    <message>
        <source>For you to handle</source>
        <comment>待你处理</comment>
        <translation>待你处理</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Appointment or ticket</source>
        <comment>扫预约码叫号</comment>
        <translation>扫预约码叫号</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>办理</comment>
        <translation>办理</translation>
    </message>
    <message>
        <source>Call the next</source>
        <comment>叫下一号</comment>
        <translation>叫下一号</translation>
    </message>
    <message>
        <source>Appointment code</source>
        <comment>扫预约码叫号</comment>
        <translation>扫预约码叫号</translation>
    </message>
    <message>
        <source>Queue and appointments</source>
        <comment>排队与预约</comment>
        <translation>排队与预约</translation>
    </message>
    <message>
        <source>Nobody waits, and no case is open</source>
        <translation>无人等候，也没有办理中的案件</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CoupleScreenCard</name>
    <message>
        <source>%1 · %2 × %3</source>
        <comment>name and size of a screen</comment>
        <translation>%1 · %2 × %3</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The second one</source>
        <translation>第二块屏幕</translation>
    </message>
    <message>
        <source>Only one screen is connected. The couple can look at this one.</source>
        <translation>只连接了一块屏幕，可转动本屏幕给当事人查看。</translation>
    </message>
    <message>
        <source>The couple sees what is typed about them, and signs there.</source>
        <translation>当事人在此屏幕上核对录入内容并签名。</translation>
    </message>
    <message>
        <source>The couple&apos;s screen</source>
        <comment>当事人屏</comment>
        <translation>当事人屏</translation>
    </message>
    <message>
        <source>Screen</source>
        <comment>屏幕</comment>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Show each screen&apos;s name on it</source>
        <translation>在各屏幕上显示名称</translation>
    </message>
</context>
<context>
    <name>lianli::ui::CustomerView</name>
    <message>
        <source>Please put your ID card on the reader</source>
        <translation>请将身份证放在读卡器上</translation>
    </message>
    <message>
        <source>Document %1</source>
        <comment>证件号 …</comment>
        <translation>证件号 %1</translation>
    </message>
    <message>
        <source>Declared: %1</source>
        <comment>声明：…</comment>
        <translation>声明：%1</translation>
    </message>
</context>
<context>
    <name>lianli::ui::DecideVoidSheet</name>
    <message>
        <source>Second look at a void</source>
        <comment>作废复核</comment>
        <translation>作废复核</translation>
    </message>
    <message>
        <source>%1 proposed to void blank %2: %3. %4</source>
        <translation>%1提出作废空白证 %2，原因：%3。%4</translation>
    </message>
    <message>
        <source>Remark (needed to reject)</source>
        <translation>复核意见（驳回时必填）</translation>
    </message>
    <message>
        <source>Reject</source>
        <comment>驳回</comment>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Void it</source>
        <comment>确认作废</comment>
        <translation>确认作废</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请说明原因</translation>
    </message>
</context>
<context>
    <name>lianli::ui::DeclarationPage</name>
    <message>
        <source>On to the photo</source>
        <comment>进入合影</comment>
        <translation>进入合影</translation>
    </message>
    <message>
        <source>The declaration is being made…</source>
        <translation>正在生成声明书…</translation>
    </message>
    <message>
        <source>Declaration</source>
        <comment>申请结婚登记声明书</comment>
        <translation>申请结婚登记声明书</translation>
    </message>
    <message>
        <source>Signatures before the registrar</source>
        <translation>当面签名</translation>
    </message>
    <message>
        <source>Read aloud…</source>
        <comment>宣读</comment>
        <translation>宣读…</translation>
    </message>
    <message>
        <source>To be read aloud to a party who cannot read</source>
        <translation>向不能阅读的当事人宣读</translation>
    </message>
</context>
<context>
    <name>lianli::ui::DemonstrationRibbon</name>
    <message>
        <source>Demonstration data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>All people are fictional and nothing here has legal effect.</source>
        <translation>人物均为虚构，所有内容不具法律效力。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::ExaminationPage</name>
    <message>
        <source>On to the declarations</source>
        <comment>进入声明与签字</comment>
        <translation>进入声明与签字</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在核验…</translation>
    </message>
    <message>
        <source>%1 checks · %2 passed · %3 to note · %4 not met · %5 open</source>
        <translation>%1 项 · %2 通过 · %3 提示 · %4 不符 · %5 待核</translation>
    </message>
    <message>
        <source>Automatic checks</source>
        <comment>自动审查</comment>
        <translation>自动审查</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新核验</translation>
    </message>
    <message>
        <source>Ask both parties</source>
        <comment>询问双方</comment>
        <translation>询问双方</translation>
    </message>
    <message>
        <source>Both confirmed all</source>
        <comment>双方均已确认</comment>
        <translation>双方均已确认</translation>
    </message>
    <message>
        <source>Papers brought</source>
        <comment>提供的材料</comment>
        <translation>提供的材料</translation>
    </message>
</context>
<context>
    <name>lianli::ui::FaceLine</name>
    <message>
        <source>Compare face</source>
        <comment>人像比对</comment>
        <translation>人像比对</translation>
    </message>
</context>
<context>
    <name>lianli::ui::FaceMatchSheet</name>
    <message>
        <source>Compare the face: %1</source>
        <comment>人像比对：甲方（男）</comment>
        <translation>人像比对：%1</translation>
    </message>
    <message>
        <source>Say why it is the same person all the same</source>
        <translation>请写明为什么仍是本人</translation>
    </message>
    <message>
        <source>Take another picture</source>
        <comment>再拍一次</comment>
        <translation>再拍一次</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <comment>拍照</comment>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Portrait on the card</source>
        <comment>证件照片</comment>
        <translation>证件照片</translation>
    </message>
    <message>
        <source>Before the camera now</source>
        <comment>现场</comment>
        <translation>现场</translation>
    </message>
    <message>
        <source>The card gave no portrait that can be shown.</source>
        <translation>证件照片无法显示。</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>摄像头正在启动…</translation>
    </message>
    <message>
        <source>Why it is the same person</source>
        <comment>确认为本人的理由</comment>
        <translation>确认为本人的理由</translation>
    </message>
    <message>
        <source>Voluntary: who does not want it is compared with the card by eye. The picture is kept encrypted with the case, and no score is shown to the couple.</source>
        <translation>自愿进行：当事人不愿意的，改为目视比对。照片随案件加密保存，分值不向当事人显示。</translation>
    </message>
    <message>
        <source>Another person</source>
        <comment>非本人</comment>
        <translation>非本人</translation>
    </message>
    <message>
        <source>The same person</source>
        <comment>本人</comment>
        <translation>本人</translation>
    </message>
</context>
<context>
    <name>lianli::ui::FacesCard</name>
    <message>
        <source>Comparing faces</source>
        <comment>人像比对</comment>
        <translation>人像比对</translation>
    </message>
    <message>
        <source>In step 1 a live picture can be compared with the portrait on the card. 100 % is the same picture; 50 % is where the network&apos;s authors part one person from two. A higher threshold asks the clerk more often, a lower one lets more people pass who only look alike. From %1 to %2. No score decides: below the threshold the clerk looks at both pictures and decides, and who decided and why is recorded.</source>
        <translation>身份核验时可以把现场照片与证件照片比对。100 % 表示同一张照片；50 % 是网络作者区分是否同一人的界线。阈值越高，越常请登记员判断；越低，越容易放过只是长得像的人。可设 %1 至 %2。分值不作决定：低于阈值时由登记员看两张照片判断，判断人和理由会被记录。</translation>
    </message>
    <message>
        <source>Comparing faces is installed on this machine.</source>
        <translation>本机已安装人像比对。</translation>
    </message>
    <message>
        <source>Comparing faces is not installed on this machine: clerks compare by eye.</source>
        <translation>本机未安装人像比对：由登记员目视比对。</translation>
    </message>
    <message>
        <source>Threshold, %</source>
        <translation>阈值（%）</translation>
    </message>
</context>
<context>
    <name>lianli::ui::FieldRow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Accessible name of a fact: its name, its value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Please check this field.</source>
        <translation>请核对此项。</translation>
    </message>
    <message>
        <source>What the picture shows of: %1</source>
        <translation>图片中的“%1”</translation>
    </message>
</context>
<context>
    <name>lianli::ui::FingerprintCard</name>
    <message>
        <source>With a pad</source>
        <translation>用指纹仪</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Simulated pad. %1</source>
        <translation>模拟指纹仪。%1</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <comment>指纹</comment>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Take prints</source>
        <comment>采集指纹</comment>
        <translation>采集指纹</translation>
    </message>
    <message>
        <source>A print stands beside a signature, or for the name of somebody who cannot write. It is a picture in place of red ink: no template is made and nothing is compared. Biometric data need each person&apos;s own consent, which the clerk asks for and which is recorded; who refuses makes the print on paper.</source>
        <comment>指纹按在签名旁，或代替不能书写者的签名。只保存图像以代替红色印泥，不生成特征、不作比对。指纹属于敏感个人信息，须取得本人单独同意并记录；不同意者可在纸上按指印。</comment>
        <translation>指纹按在签名旁，或代替不能书写者的签名。只保存图像以代替红色印泥，不生成特征、不作比对。指纹属于敏感个人信息，须取得本人单独同意并记录；不同意者可在纸上按指印。</translation>
    </message>
    <message>
        <source>Picture of the print</source>
        <translation>指纹图像</translation>
    </message>
</context>
<context>
    <name>lianli::ui::FingerprintSheet</name>
    <message>
        <source>Fingerprint: %1</source>
        <comment>采集指纹：%1</comment>
        <translation>采集指纹：%1</translation>
    </message>
    <message>
        <source>Say why no name is written</source>
        <translation>请注明不能签名的原因</translation>
    </message>
    <message>
        <source>The party agrees</source>
        <comment>当事人同意</comment>
        <translation>当事人同意</translation>
    </message>
    <message>
        <source>Put it on the form</source>
        <comment>用于表格</comment>
        <translation>用于表格</translation>
    </message>
    <message>
        <source>Simulated pad</source>
        <translation>模拟指纹仪</translation>
    </message>
    <message>
        <source>No print yet</source>
        <translation>尚未采集</translation>
    </message>
    <message>
        <source>Picture of the print</source>
        <translation>指纹图像</translation>
    </message>
    <message>
        <source>Cannot write: the print stands for the name</source>
        <comment>不能书写，以指纹代替签名</comment>
        <translation>不能书写，以指纹代替签名</translation>
    </message>
    <message>
        <source>The registrar&apos;s note on the form</source>
        <comment>登记员注明</comment>
        <translation>登记员注明</translation>
    </message>
    <message>
        <source>Take it again</source>
        <comment>重新采集</comment>
        <translation>重新采集</translation>
    </message>
</context>
<context>
    <name>lianli::ui::FirstRunPage</name>
    <message>
        <source>Needed</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Six digits, as 320402</source>
        <translation>6 位数字，如 320402</translation>
    </message>
    <message>
        <source>At least 10 characters</source>
        <translation>至少 10 个字符</translation>
    </message>
    <message>
        <source>The two do not agree</source>
        <translation>两次输入不一致</translation>
    </message>
    <message>
        <source>6 to 14 digits or capital letters</source>
        <translation>应为 6 至 14 位数字或大写字母</translation>
    </message>
    <message>
        <source>Some fields are not right yet; they say why.</source>
        <translation>部分内容有误，请按各项下方的提示修改。</translation>
    </message>
    <message>
        <source>Lianli</source>
        <comment>连理</comment>
        <translation>连理</translation>
    </message>
    <message>
        <source>This workstation is new. Look around in a demonstration office with fictional people, or set up the office it belongs to.</source>
        <translation>本机尚未设置。可先打开演示登记处（人物均为虚构）试用，或者设置本机所属的登记处。</translation>
    </message>
    <message>
        <source>Open the demonstration office</source>
        <translation>打开演示登记处</translation>
    </message>
    <message>
        <source>Set up an office…</source>
        <translation>设置登记处…</translation>
    </message>
    <message>
        <source>Set up an office</source>
        <translation>设置登记处</translation>
    </message>
    <message>
        <source>Office code (GB/T 2260)</source>
        <translation>行政区划代码（GB/T 2260）</translation>
    </message>
    <message>
        <source>Office name</source>
        <translation>登记处名称</translation>
    </message>
    <message>
        <source>Registration authority, as printed</source>
        <comment>登记机关</comment>
        <translation>登记机关（证件上的名称）</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口号</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>首位管理员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>First registrar</source>
        <translation>首位登记员</translation>
    </message>
    <message>
        <source>First blank in the box</source>
        <comment>首个印制号</comment>
        <translation>首个印制号</translation>
    </message>
    <message>
        <source>How many blanks</source>
        <translation>空白证数量</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>创建登记处</translation>
    </message>
    <message>
        <source>Making the encrypted store…</source>
        <translation>正在创建加密数据库…</translation>
    </message>
</context>
<context>
    <name>lianli::ui::FlatbedButton</name>
    <message>
        <source>Cancel the scan</source>
        <translation>取消扫描</translation>
    </message>
    <message>
        <source>Scan with the flatbed</source>
        <comment>平板扫描</comment>
        <translation>平板扫描</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>正在扫描…</translation>
    </message>
</context>
<context>
    <name>lianli::ui::FlatbedCard</name>
    <message>
        <source>%1 · %2</source>
        <comment>two devices of one name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Simulated. %1</source>
        <translation>模拟。%1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>正在扫描…</translation>
    </message>
    <message>
        <source>Cancel the scan</source>
        <translation>取消扫描</translation>
    </message>
    <message>
        <source>Test scan</source>
        <comment>试扫描</comment>
        <translation>试扫描</translation>
    </message>
    <message>
        <source>Flatbed scanner</source>
        <comment>平板扫描仪</comment>
        <translation>平板扫描仪</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>设备</comment>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where one is chosen, cards and signed sheets can be scanned with it (Ctrl+B) as well as be photographed.</source>
        <comment>选定后，证件和纸质签名可用平板扫描（Ctrl+B），与高拍仪并用。</comment>
        <translation>选定后，证件和纸质签名可用平板扫描（Ctrl+B），与高拍仪并用。</translation>
    </message>
    <message>
        <source>Page of the test scan</source>
        <translation>试扫描的页面</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
</context>
<context>
    <name>lianli::ui::GeneralCard</name>
    <message>
        <source>Language and lock</source>
        <comment>语言与锁屏</comment>
        <translation>语言与锁屏</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Locks by itself after</source>
        <translation>自动锁屏时间</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locking saves the open case, wipes the keys from memory and closes the store. Until then whoever sits down can read what is open: %n minute(s) are usual.</source>
        <translation>
            <numerusform>锁屏时保存正在办理的案件、清除内存中的密钥并关闭数据库。锁屏前，任何坐到窗口的人都能看到打开的内容：一般设为 %n 分钟。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::IdentityPage</name>
    <message>
        <source>Persons match, start examination</source>
        <comment>确认身份，开始审查</comment>
        <translation>确认身份，开始审查</translation>
    </message>
    <message>
        <source>This card is already on the other side. Nothing was changed: take it off and put the other person&apos;s card on the reader.</source>
        <translation>这张身份证已在另一栏，没有任何改动。请取走，放上另一方的身份证。</translation>
    </message>
    <message>
        <source>Both cards show the same sex. A marriage is registered between one man and one woman; check the cards, or empty a side and read the right one.</source>
        <translation>两张身份证性别相同。结婚登记须为男女双方；请核对证件，或者清空一栏后重新读取。</translation>
    </message>
    <message>
        <source>Another card was read, but both sides are filled. Nothing was changed.</source>
        <translation>又读到一张身份证，但两栏均已填写，没有任何改动。</translation>
    </message>
    <message>
        <source>Replace party A</source>
        <translation>替换甲方</translation>
    </message>
    <message>
        <source>Replace party B</source>
        <translation>替换乙方</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>两栏对调</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Card by camera or file</source>
        <comment>高拍仪 / 图片</comment>
        <translation>高拍仪 / 图片</translation>
    </message>
    <message>
        <source>Neither was married</source>
        <comment>双方未婚</comment>
        <translation>双方未婚</translation>
    </message>
</context>
<context>
    <name>lianli::ui::IssuePage</name>
    <message>
        <source>Print the certificates</source>
        <comment>打印并发证</comment>
        <translation>打印并发证</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Both came out well</source>
        <comment>两证打印无误</comment>
        <translation>两证打印无误</translation>
    </message>
    <message>
        <source>It came out well</source>
        <translation>打印无误</translation>
    </message>
    <message>
        <source>Handed over, complete the registration</source>
        <comment>颁证，完成登记</comment>
        <translation>颁证，完成登记</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>返回今日窗口</translation>
    </message>
    <message>
        <source>The page is being made…</source>
        <translation>正在生成页面…</translation>
    </message>
    <message>
        <source>%1 signs for the certificate</source>
        <comment>当事人领证签名</comment>
        <translation>%1领证签名</translation>
    </message>
    <message>
        <source>%1: printing on blank %2 was interrupted. What became of the blank?</source>
        <translation>%1：印制号 %2 打印中断。这本空白证现在是什么情况？</translation>
    </message>
    <message>
        <source>It is spoiled: void it</source>
        <translation>已损坏，作废</translation>
    </message>
    <message>
        <source>Nothing was printed: print again</source>
        <translation>未打印，重新打印</translation>
    </message>
    <message>
        <source>Registered: %1. Congratulations to the couple.</source>
        <translation>已登记：%1。恭喜两位新人！</translation>
    </message>
    <message>
        <source>Registration written on this workstation</source>
        <translation>登记记录写入本机</translation>
    </message>
    <message>
        <source>SQLite · encrypted · on disk</source>
        <translation>SQLite · 加密 · 已落盘</translation>
    </message>
    <message>
        <source>Paper file sealed as PDF</source>
        <translation>档案封装为 PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the central register</source>
        <translation>上传中心库</translation>
    </message>
    <message>
        <source>Waits in the outbox: no server is connected</source>
        <translation>待上传：未连接服务器</translation>
    </message>
    <message>
        <source>Blank certificates left at this window: %1</source>
        <translation>本窗口空白证剩余：%1 本</translation>
    </message>
    <message>
        <source>Used %1 · void %2</source>
        <translation>已用 %1 · 作废 %2</translation>
    </message>
    <message>
        <source>Void: %1</source>
        <translation>作废：%1</translation>
    </message>
    <message>
        <source>Preview</source>
        <comment>打印预览</comment>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>His certificate</source>
        <comment>男方证</comment>
        <translation>男方证</translation>
    </message>
    <message>
        <source>Her certificate</source>
        <comment>女方证</comment>
        <translation>女方证</translation>
    </message>
    <message>
        <source>Review form</source>
        <comment>审查处理表</comment>
        <translation>审查处理表</translation>
    </message>
    <message>
        <source>His declaration</source>
        <comment>男方声明书</comment>
        <translation>男方声明书</translation>
    </message>
    <message>
        <source>Her declaration</source>
        <comment>女方声明书</comment>
        <translation>女方声明书</translation>
    </message>
    <message>
        <source>Certificate</source>
        <comment>证件</comment>
        <translation>证件</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>字号</comment>
        <translation>字号</translation>
    </message>
    <message>
        <source>His blank</source>
        <comment>男方印制号</comment>
        <translation>男方印制号</translation>
    </message>
    <message>
        <source>Her blank</source>
        <comment>女方印制号</comment>
        <translation>女方印制号</translation>
    </message>
    <message>
        <source>Certificates</source>
        <comment>证书打印机</comment>
        <translation>证书打印机</translation>
    </message>
    <message>
        <source>A4 papers</source>
        <comment>表格打印机</comment>
        <translation>表格打印机</translation>
    </message>
    <message>
        <source>Void and reprint</source>
        <comment>作废并换新证</comment>
        <translation>作废并换新证</translation>
    </message>
    <message>
        <source>Records</source>
        <comment>存证</comment>
        <translation>存证</translation>
    </message>
    <message>
        <source>Receipts</source>
        <comment>领证签名</comment>
        <translation>领证签名</translation>
    </message>
    <message>
        <source>The void waits for a second person. Park the case, or have it decided on the page “Voiding”; then print again.</source>
        <translation>作废申请已提交，待复核。可先暂存案件，或在“作废复核”页完成复核后重新打印。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::LoginPage</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已开启</translation>
    </message>
    <message>
        <source>Type the password first.</source>
        <translation>请先输入密码。</translation>
    </message>
    <message>
        <source>Too many wrong passwords: try again in %1:%2</source>
        <translation>密码错误次数过多，请在 %1:%2 后重试</translation>
    </message>
    <message>
        <source>Lianli</source>
        <comment>连理</comment>
        <translation>连理</translation>
    </message>
    <message>
        <source>Sign in to the workstation</source>
        <translation>登录工作站</translation>
    </message>
    <message>
        <source>Locked. Everything is saved; type the password to go on.</source>
        <translation>已锁屏。内容均已保存，请输入密码继续。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Opening the encrypted store…</source>
        <translation>正在打开加密数据库…</translation>
    </message>
    <message>
        <source>The administrator chose this password for you, and knows it. Type it once more, and choose your own; nobody but you will know that one.</source>
        <translation>这是管理员为您设定的密码，管理员知道它。请再输入一次，并设定自己的密码；新密码只有您知道。</translation>
    </message>
    <message>
        <source>Password you were given</source>
        <translation>管理员给您的密码</translation>
    </message>
</context>
<context>
    <name>lianli::ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>lianli::ui::MoveBlanksSheet</name>
    <message>
        <source>Box</source>
        <comment>盒号</comment>
        <translation>盒号</translation>
    </message>
    <message>
        <source>Back to</source>
        <comment>退到</comment>
        <translation>退到</translation>
    </message>
    <message>
        <source>Number on the first blank</source>
        <comment>首个印制号</comment>
        <translation>首个印制号</translation>
    </message>
    <message>
        <source>How many, numbered on from it</source>
        <translation>数量（从首号起连号）</translation>
    </message>
    <message>
        <source>To window</source>
        <comment>发给窗口</comment>
        <translation>发给窗口</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The safe, from a window</source>
        <comment>交回保险柜</comment>
        <translation>交回保险柜</translation>
    </message>
    <message>
        <source>The authority that supplied them</source>
        <comment>退回上级机关</comment>
        <translation>退回上级机关</translation>
    </message>
    <message>
        <source>Receive a box into the safe</source>
        <comment>空白证收入保险柜</comment>
        <translation>空白证收入保险柜</translation>
    </message>
    <message>
        <source>Receive</source>
        <comment>收入</comment>
        <translation>收入</translation>
    </message>
    <message>
        <source>Hand out to a window</source>
        <comment>发放到窗口</comment>
        <translation>发放到窗口</translation>
    </message>
    <message>
        <source>Hand out</source>
        <comment>发放</comment>
        <translation>发放</translation>
    </message>
    <message>
        <source>Give back or send back</source>
        <comment>退回空白证</comment>
        <translation>退回空白证</translation>
    </message>
    <message>
        <source>Return</source>
        <comment>退回</comment>
        <translation>退回</translation>
    </message>
    <message>
        <source>A blank&apos;s number has 6 to 14 digits or capital letters</source>
        <translation>印制号应为 6 至 14 位数字或大写字母</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请说明原因</translation>
    </message>
</context>
<context>
    <name>lianli::ui::OfficeCard</name>
    <message>
        <source>Demonstration: fictional people, nothing of it counts</source>
        <translation>演示：人员均为虚构，无法律效力</translation>
    </message>
    <message>
        <source>Office at work</source>
        <translation>正式办公</translation>
    </message>
    <message>
        <source>Office</source>
        <comment>登记处</comment>
        <translation>登记处</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code (GB/T 2260)</source>
        <translation>代码（GB/T 2260）</translation>
    </message>
    <message>
        <source>Registration authority</source>
        <comment>登记机关</comment>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>Window</source>
        <comment>窗口</comment>
        <translation>窗口</translation>
    </message>
    <message>
        <source>This workstation</source>
        <comment>设备编号</comment>
        <translation>设备编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>是</comment>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <comment>否</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>Serves HK, Macao, Taiwan and overseas</source>
        <comment>办理涉港澳台华侨</comment>
        <translation>办理涉港澳台华侨</translation>
    </message>
    <message>
        <source>Serves foreigners</source>
        <comment>办理涉外</comment>
        <translation>办理涉外</translation>
    </message>
    <message>
        <source>Sends the others to</source>
        <comment>其他当事人指引至</comment>
        <translation>其他当事人指引至</translation>
    </message>
    <message>
        <source>The name and the authority are printed on what is issued from now on; what was issued stays as it is. Couples whom this office does not serve are sent to the registry named above: name, address, telephone. Every change is in the audit.</source>
        <translation>名称和登记机关印在今后出具的证件和文书上，已出具的不变。本处不办理的当事人，指引到上面写明的机关（名称、地址、电话）。每次改动都记入审计。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::OwnPasswordSheet</name>
    <message>
        <source>The new password holds from now on.</source>
        <translation>新密码已生效。</translation>
    </message>
    <message>
        <source>Change your password</source>
        <comment>修改口令</comment>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Password so far</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>修改</comment>
        <translation>修改</translation>
    </message>
    <message>
        <source>Type the password you signed in with</source>
        <translation>请输入登录时使用的密码</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PaperRow</name>
    <message>
        <source>Seen</source>
        <comment>a paper that was brought: 已查看</comment>
        <translation>已查看</translation>
    </message>
    <message>
        <source>Not brought</source>
        <comment>a paper: 未提供</comment>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Choose</source>
        <comment>placeholder: what became of a paper</comment>
        <translation>请选择</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>owner, paper</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Document no. of %1</source>
        <translation>%1的文书编号</translation>
    </message>
    <message>
        <source>2026-11-23</source>
        <translation>2026-11-23</translation>
    </message>
    <message>
        <source>In effect since: %1</source>
        <translation>生效日期：%1</translation>
    </message>
    <message>
        <source>Day of issue: %1</source>
        <translation>出具日期：%1</translation>
    </message>
    <message>
        <source>Put in its number and the day from which it has effect.</source>
        <translation>请填写文书编号和生效日期。</translation>
    </message>
    <message>
        <source>Put in the day of issue, like 2026-11-23.</source>
        <translation>请填写出具日期，如 2026-11-23。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>Accessible name of a paper: what it is, what became of it, why it is asked for</extracomment>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PartyPanel</name>
    <message>
        <source>1 single · 2 divorced · 3 widowed</source>
        <comment>1 未婚 · 2 离婚 · 3 丧偶</comment>
        <translation>1 未婚 · 2 离婚 · 3 丧偶</translation>
    </message>
    <message>
        <source>Put the ID card on the reader</source>
        <translation>请将身份证放在读卡区</translation>
    </message>
    <message>
        <source>It is read by itself, with no click.</source>
        <translation>放上即自动读取，无需点击。</translation>
    </message>
    <message>
        <source>Enter by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>Empty this side</source>
        <translation>清空本栏</translation>
    </message>
    <message>
        <source>Why by hand</source>
        <translation>手工录入原因</translation>
    </message>
    <message>
        <source>For example: the chip cannot be read</source>
        <translation>例如：芯片无法读取</translation>
    </message>
    <message>
        <source>Sex / ethnic group</source>
        <comment>性别 / 民族</comment>
        <translation>性别 / 民族</translation>
    </message>
    <message>
        <source>Issued / until</source>
        <comment>签发 / 有效期</comment>
        <translation>签发 / 有效期</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>2016-06-21</source>
        <translation>2016-06-21</translation>
    </message>
    <message>
        <source>2036-06-21, or empty for indefinitely</source>
        <translation>2036-06-21，长期有效请留空</translation>
    </message>
    <message>
        <source>Male</source>
        <comment>sex on the card: 男</comment>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <comment>sex on the card: 女</comment>
        <translation>女</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <comment>证件种类</comment>
        <translation>证件种类</translation>
    </message>
    <message>
        <source>1990-01-31</source>
        <translation>1990-01-31</translation>
    </message>
    <message>
        <source>A123456(3), may be empty</source>
        <translation>A123456(3)，可不填</translation>
    </message>
    <message>
        <source>01, may be empty</source>
        <translation>01，可不填</translation>
    </message>
    <message>
        <source>May be empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Machine readable zone: type, paste or scan both lines</source>
        <comment>护照机读区</comment>
        <translation>护照机读区：输入、粘贴或者扫描两行</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>输入国名的一部分</translation>
    </message>
    <message>
        <source>H12345678</source>
        <translation>H12345678</translation>
    </message>
    <message>
        <source>8 digits</source>
        <translation>8 位数字</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PasswordPair</name>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password, again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>At least 10 characters, and not a common one</source>
        <translation>至少 10 个字符，不要使用常见密码</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>两次输入不一致</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PdfPreview</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>Which page of how many</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Document preview</source>
        <translation>文件预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>正在显示页面…</translation>
    </message>
    <message>
        <source>The document cannot be shown.</source>
        <translation>文件无法显示。</translation>
    </message>
    <message>
        <source>The file is damaged or is not a PDF. Make it again.</source>
        <translation>文件已损坏或不是 PDF，请重新生成。</translation>
    </message>
    <message>
        <source>No document yet</source>
        <translation>暂无文件</translation>
    </message>
    <message>
        <source>It appears here as soon as it has been made.</source>
        <translation>生成后显示在这里。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PeoplePage</name>
    <message>
        <source>Done, and recorded in the audit.</source>
        <translation>已完成，并记入审计。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) on this workstation</source>
        <translation>
            <numerusform>本机共 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>People</source>
        <comment>人员</comment>
        <translation>人员</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>添加</comment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Change role</source>
        <comment>改角色</comment>
        <translation>改角色</translation>
    </message>
    <message>
        <source>Reset password</source>
        <comment>重置口令</comment>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>Disable</source>
        <comment>停用</comment>
        <translation>停用</translation>
    </message>
    <message>
        <source>Nobody may sign in here</source>
        <translation>本机没有可登录的人员</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PersonSheet</name>
    <message>
        <source>%1: the new role holds from their next sign-in on.</source>
        <translation>%1：新角色自下次登录起生效。</translation>
    </message>
    <message>
        <source>%1: with a new password they may sign in again.</source>
        <translation>%1：重置密码后可恢复登录。</translation>
    </message>
    <message>
        <source>%1: the old password ends now. Tell them the new one in person.</source>
        <translation>%1：原密码立即失效，请当面告知新密码。</translation>
    </message>
    <message>
        <source>%1: they cannot sign in any more. What they recorded stays.</source>
        <translation>%1：停用后不能登录，其已作的记录保留。</translation>
    </message>
    <message>
        <source>Staff number, four digits</source>
        <comment>工号</comment>
        <translation>工号（四位数字）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Add a person</source>
        <comment>添加人员</comment>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>添加</comment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Give another role</source>
        <comment>更改角色</comment>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>更改</comment>
        <translation>更改</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <comment>重置口令</comment>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>Reset</source>
        <comment>重置</comment>
        <translation>重置</translation>
    </message>
    <message>
        <source>Disable a person</source>
        <comment>停用人员</comment>
        <translation>停用人员</translation>
    </message>
    <message>
        <source>Disable</source>
        <comment>停用</comment>
        <translation>停用</translation>
    </message>
    <message>
        <source>Four digits, as 0031</source>
        <translation>工号为四位数字，如 0031</translation>
    </message>
    <message>
        <source>The name is missing, or holds digits</source>
        <translation>姓名未填写或含有数字</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PhotoCropView</name>
    <message>
        <source>Photograph with crop frame</source>
        <translation>照片和裁剪框</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, plus and minus change its size, 0 resets it.</source>
        <translation>方向键移动裁剪框，加减号调整大小，0 键复位。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PhotoPage</name>
    <message>
        <source>Use this photo, on to the review</source>
        <comment>采用照片，进入审查意见</comment>
        <translation>采用照片，进入审查意见</translation>
    </message>
    <message>
        <source>Choose the couple&apos;s photo</source>
        <translation>选择双方合影</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp)</source>
        <translation>照片 (*.jpg *.jpeg *.png *.bmp)</translation>
    </message>
    <message>
        <source>Take another picture</source>
        <comment>重拍</comment>
        <translation>重拍</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <comment>拍照</comment>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Enough pixels for print</source>
        <translation>像素满足打印要求</translation>
    </message>
    <message>
        <source>53 × 35 mm at 300 dpi needs 626 × 413</source>
        <translation>53 × 35 mm、300 dpi 需 626 × 413 像素</translation>
    </message>
    <message>
        <source>Looked at by the registrar</source>
        <translation>登记员目视检查</translation>
    </message>
    <message>
        <source>Both persons, bareheaded, eyes open, recent, one background</source>
        <translation>双方近期免冠合影，睁眼，同一背景</translation>
    </message>
    <message>
        <source>Joint photo</source>
        <comment>双方合影</comment>
        <translation>双方合影</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Photo checks</source>
        <translation>照片检查</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Reset the frame</source>
        <translation>裁剪框复位</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n 项检查合格</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of checks</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PortraitView</name>
    <message>
        <source>Portrait on the card</source>
        <translation>证件照片</translation>
    </message>
</context>
<context>
    <name>lianli::ui::PrinterCard</name>
    <message>
        <source>None: PDF files</source>
        <translation>无：写为 PDF 文件</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>打印试印页</translation>
    </message>
    <message>
        <source>Printer of the A4 papers</source>
        <comment>表格打印机</comment>
        <translation>表格打印机</translation>
    </message>
    <message>
        <source>Certificate printer</source>
        <comment>证书打印机</comment>
        <translation>证书打印机</translation>
    </message>
    <message>
        <source>Printer</source>
        <comment>打印机</comment>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Move right, mm</source>
        <translation>右移（毫米）</translation>
    </message>
    <message>
        <source>Move down, mm</source>
        <translation>下移（毫米）</translation>
    </message>
    <message>
        <source>Scale across</source>
        <translation>横向缩放</translation>
    </message>
    <message>
        <source>Scale down the page</source>
        <translation>纵向缩放</translation>
    </message>
    <message>
        <source>Turn clockwise, degrees</source>
        <translation>顺时针旋转（度）</translation>
    </message>
    <message>
        <source>Print the test page, and measure the upper left cross: it belongs 20 mm from both edges.</source>
        <translation>打印试印页，量取左上十字线：到纸的左边和上边应各为 20 毫米。</translation>
    </message>
    <message>
        <source>Print the test page on plain paper, lay it over a void booklet against the light, and measure how far the crosses are off, to 0.1 mm. Then print it once more to prove it.</source>
        <translation>用普通纸打印试印页，与作废证件重叠对光，量出十字线的偏差，精确到 0.1 毫米；填入后再印一次复核。</translation>
    </message>
    <message>
        <source>On A4, to be cut out</source>
        <translation>无：用 A4 纸打印后裁下</translation>
    </message>
    <message>
        <source>Printer of slips (80 mm)</source>
        <comment>小票打印机（80 mm）</comment>
        <translation>小票打印机（80 mm）</translation>
    </message>
</context>
<context>
    <name>lianli::ui::ProposeVoidSheet</name>
    <message>
        <source>Propose to void a blank in stock</source>
        <comment>作废库存空白证</comment>
        <translation>作废库存空白证</translation>
    </message>
    <message>
        <source>Number on the blank</source>
        <comment>印制号</comment>
        <translation>印制号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words</source>
        <comment>说明</comment>
        <translation>说明</translation>
    </message>
    <message>
        <source>Propose</source>
        <comment>提出作废</comment>
        <translation>提出作废</translation>
    </message>
    <message>
        <source>A blank&apos;s number has 6 to 14 digits or capital letters</source>
        <translation>印制号应为 6 至 14 位数字或大写字母</translation>
    </message>
    <message>
        <source>Say what happened</source>
        <translation>请说明情况</translation>
    </message>
</context>
<context>
    <name>lianli::ui::QuestionRow</name>
    <message>
        <source>Yes: %1</source>
        <translation>是：%1</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>否：%1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>lianli::ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <extracomment>Accessible name of an entry of the rail: its title and how many things wait there</extracomment>
        <translation>
            <numerusform>%1，%n 件待办</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lianli::ui::ReaderCard</name>
    <message>
        <source>Look for one</source>
        <translation>自动查找</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>ID card reader</source>
        <comment>身份证阅读器</comment>
        <translation>身份证阅读器</translation>
    </message>
    <message>
        <source>Port</source>
        <comment>端口</comment>
        <translation>端口</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>设备</comment>
        <translation>设备</translation>
    </message>
    <message>
        <source>Speed</source>
        <comment>速率</comment>
        <translation>速率</translation>
    </message>
    <message>
        <source>Security module</source>
        <comment>安全模块号</comment>
        <translation>安全模块号</translation>
    </message>
    <message>
        <source>Last card</source>
        <translation>最近读取</translation>
    </message>
</context>
<context>
    <name>lianli::ui::ReasonSheet</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason (may be left out)</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请说明原因</translation>
    </message>
</context>
<context>
    <name>lianli::ui::ReceiveBlanksSheet</name>
    <message>
        <source>Receive blank certificates</source>
        <comment>空白证入库</comment>
        <translation>空白证入库</translation>
    </message>
    <message>
        <source>Number on the first blank</source>
        <comment>首个印制号</comment>
        <translation>首个印制号</translation>
    </message>
    <message>
        <source>How many, numbered on from it</source>
        <translation>数量（从首号起连号）</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>A blank&apos;s number has 6 to 14 digits or capital letters</source>
        <translation>印制号应为 6 至 14 位数字或大写字母</translation>
    </message>
</context>
<context>
    <name>lianli::ui::RefusalSheet</name>
    <message>
        <source>The notice was printed.</source>
        <translation>告知书已打印。</translation>
    </message>
    <message>
        <source>Choose the ground first.</source>
        <translation>请先选择理由。</translation>
    </message>
    <message>
        <source>Not accepted / not registered</source>
        <comment>不予受理 / 不予登记</comment>
        <translation>不予受理 / 不予登记</translation>
    </message>
    <message>
        <source>The couple is told the ground and the law; the notice is given to whoever asks for it. A closed case cannot be opened again.</source>
        <translation>应向当事人说明理由和法律依据；当事人要求的，出具告知书。案件办结后不能重新打开。</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What to add, for the notice (may be empty)</source>
        <translation>告知书补充说明（可不填）</translation>
    </message>
    <message>
        <source>Refuse and make the notice</source>
        <translation>不予办理并出具告知书</translation>
    </message>
    <message>
        <source>A party withdraws: end the case</source>
        <translation>当事人不再申请，终止办理</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>打印告知书</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>返回今日窗口</translation>
    </message>
    <message>
        <source>The notice is being made…</source>
        <translation>正在生成告知书…</translation>
    </message>
</context>
<context>
    <name>lianli::ui::RegistrationPage</name>
    <message>
        <source>A card was read, but this step needs none. Nothing was changed; go back to step 1 to read another person&apos;s card.</source>
        <translation>读到一张身份证，但本步骤不需要读卡，没有任何改动。如需更换当事人，请返回第 1 步。</translation>
    </message>
    <message>
        <source>Acceptance no. %1 · opened %2 · %3</source>
        <comment>受理号 … · 受理 … · 用时 …</comment>
        <translation>受理号 %1 · 受理 %2 · 用时 %3</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message numerus="yes">
        <source>%n to do: %1</source>
        <translation>
            <numerusform>还有 %n 项待办：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Marriage registration</source>
        <comment>结婚登记</comment>
        <translation>结婚登记</translation>
    </message>
    <message>
        <source>Any registry in the country</source>
        <comment>可办地：全国通办</comment>
        <translation>可办地：全国通办</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Park</source>
        <comment>暂存</comment>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <comment>不予受理…</comment>
        <translation>不予受理…</translation>
    </message>
    <message>
        <source>%1: not at this office</source>
        <comment>涉台：不属本机关办理</comment>
        <translation>%1：不属本机关办理</translation>
    </message>
</context>
<context>
    <name>lianli::ui::RevealSheet</name>
    <message>
        <source>Show names and numbers</source>
        <comment>显示姓名和证件号</comment>
        <translation>显示姓名和证件号</translation>
    </message>
    <message numerus="yes">
        <source>They are shown for %n second(s), or until the page is left. Who looked and why is recorded.</source>
        <translation>
            <numerusform>显示 %n 秒，离开本页即隐藏。查看人和原因会记入审计。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words, without any document number</source>
        <comment>具体说明</comment>
        <translation>具体说明（不要写证件号码）</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>显示</comment>
        <translation>显示</translation>
    </message>
    <message>
        <source>Say what for</source>
        <translation>请说明用途</translation>
    </message>
</context>
<context>
    <name>lianli::ui::RevealedStrip</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n 秒后隐藏</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>隐藏</comment>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>lianli::ui::ReviewPage</name>
    <message>
        <source>Approve, on to printing</source>
        <comment>准予登记，进入打印</comment>
        <translation>准予登记，进入打印</translation>
    </message>
    <message>
        <source>The review form is being made…</source>
        <translation>正在生成审查处理表…</translation>
    </message>
    <message>
        <source>Review form</source>
        <comment>结婚登记审查处理表</comment>
        <translation>结婚登记审查处理表</translation>
    </message>
    <message>
        <source>Review opinion</source>
        <comment>审查意见</comment>
        <translation>审查意见</translation>
    </message>
    <message>
        <source>To note from the examination</source>
        <translation>资格审查提示</translation>
    </message>
</context>
<context>
    <name>lianli::ui::ScannerCard</name>
    <message>
        <source>Typed. A scan that ends up here as typing was not recognised.</source>
        <translation>按键输入。若是扫码所得，说明未被识别为扫码枪。</translation>
    </message>
    <message>
        <source>Nothing scanned yet.</source>
        <translation>尚未扫码。</translation>
    </message>
    <message>
        <source>its keys, by prefix or speed</source>
        <translation>按键的前缀或速度</translation>
    </message>
    <message>
        <source>its serial port</source>
        <translation>串口</translation>
    </message>
    <message>
        <source>the camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Format: %1 · recognised by %2</source>
        <translation>码制：%1 · 识别依据：%2</translation>
    </message>
    <message>
        <source>not told by the scanner</source>
        <translation>扫码枪未提供</translation>
    </message>
    <message>
        <source>Character %1</source>
        <translation>字符 %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Code scanner</source>
        <comment>扫码枪</comment>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Scanner that types</source>
        <translation>键盘式扫码枪</translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Character before a code</source>
        <translation>前缀字符</translation>
    </message>
    <message>
        <source>Character after a code</source>
        <translation>后缀字符</translation>
    </message>
    <message>
        <source>Longest gap, ms</source>
        <translation>最长间隔（毫秒）</translation>
    </message>
    <message>
        <source>Longest mean gap, ms</source>
        <translation>最长平均间隔（毫秒）</translation>
    </message>
    <message>
        <source>Silence at the end, ms</source>
        <translation>结束静默（毫秒）</translation>
    </message>
    <message>
        <source>Serial port of a scanner</source>
        <translation>扫码枪串口</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Put the cursor here and scan a code</source>
        <translation>将光标放在此处后扫码</translation>
    </message>
    <message>
        <source>What was scanned</source>
        <translation>扫码内容</translation>
    </message>
</context>
<context>
    <name>lianli::ui::SearchBox</name>
    <message>
        <source>Name or number…</source>
        <translation>姓名 / 号码 / 扫码…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Takes a name, a document number, a certificate number or a scanned code.</source>
        <translation>可输入姓名、证件号码、字号，或扫码。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::SecondPersonFields</name>
    <message>
        <source>Second person</source>
        <comment>复核人</comment>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Their own password, typed by themselves</source>
        <comment>复核人本人输入口令</comment>
        <translation>密码（由复核人本人输入）</translation>
    </message>
    <message>
        <source>Nobody here may confirm this</source>
        <translation>本机没有可复核的人员</translation>
    </message>
    <message>
        <source>The second person types their password</source>
        <translation>请复核人输入密码</translation>
    </message>
</context>
<context>
    <name>lianli::ui::SettingsCard</name>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（未连接）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the changes of: %1</source>
        <translation>撤销对“%1”的更改</translation>
    </message>
</context>
<context>
    <name>lianli::ui::SettingsPage</name>
    <message>
        <source>Of this machine. Changes are in use at once.</source>
        <translation>本机设置，更改立即生效。</translation>
    </message>
    <message>
        <source>Of this machine. Only an administrator changes them; the tests are for everyone.</source>
        <translation>本机设置，仅管理员可以更改；测试人人可用。</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>设置</comment>
        <translation>设置</translation>
    </message>
    <message>
        <source>Parts</source>
        <comment>分类</comment>
        <translation>分类</translation>
    </message>
    <message>
        <source>Cameras</source>
        <comment>摄像头</comment>
        <translation>摄像头</translation>
    </message>
</context>
<context>
    <name>lianli::ui::Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>lianli::ui::SheetScanSheet</name>
    <message>
        <source>The sheet was printed. It is of this version and of today only.</source>
        <translation>此表已打印，仅对应当前内容和今日日期。</translation>
    </message>
    <message>
        <source>Review form, signed on paper by both</source>
        <comment>审查处理表：双方纸质签名</comment>
        <translation>审查处理表：双方纸质签名</translation>
    </message>
    <message>
        <source>Declaration signed on paper: %1</source>
        <comment>声明书纸质签名：%1</comment>
        <translation>声明书纸质签名：%1</translation>
    </message>
    <message>
        <source>Pictures and scans (*.jpg *.jpeg *.png *.bmp *.webp *.pdf)</source>
        <translation>图片与扫描件 (*.jpg *.jpeg *.png *.bmp *.webp *.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>This file has %n pages. Scan the one signed sheet alone; nothing was changed.</source>
        <translation>
            <numerusform>此文件有 %n 页。请只扫描签名的那一页；未作任何更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>The document camera is starting…</source>
        <translation>高拍仪正在启动…</translation>
    </message>
    <message>
        <source>No document camera is set up.</source>
        <translation>未设置高拍仪。</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <comment>打印待签表</comment>
        <translation>打印待签表</translation>
    </message>
    <message>
        <source>Picture file…</source>
        <translation>图片文件…</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Picture of the document camera</source>
        <translation>高拍仪画面</translation>
    </message>
</context>
<context>
    <name>lianli::ui::SignaturePad</name>
    <message>
        <source>Not signed yet.</source>
        <translation>尚未签名。</translation>
    </message>
    <message>
        <source>Signed. Press Delete to clear.</source>
        <translation>已签名，按 Delete 键清除。</translation>
    </message>
    <message>
        <source>Please sign here</source>
        <extracomment>%1 is the name of the person who is to sign</extracomment>
        <translation>请在此签名</translation>
    </message>
    <message>
        <source>%1, please sign here</source>
        <translation>%1 请在此签名</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>lianli::ui::SigningPanel</name>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>Changed: sign again</source>
        <comment>内容已变，须重签</comment>
        <translation>内容已变，须重签</translation>
    </message>
    <message>
        <source>Signed by hand on paper. The scanned sheet is kept, and takes the form&apos;s place in the file.</source>
        <translation>已在纸上手写签名。扫描件已保存，将代替表格归入档案。</translation>
    </message>
    <message>
        <source>Cannot write: the print stands for the name.
%1
Witness: %2</source>
        <translation>不能书写，以指纹代替签名。
%1
见证人：%2</translation>
    </message>
    <message>
        <source>On paper…</source>
        <comment>纸上签名…</comment>
        <translation>纸上签名…</translation>
    </message>
    <message>
        <source>Fingerprint…</source>
        <comment>指纹…</comment>
        <translation>指纹…</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>清除</comment>
        <translation>清除</translation>
    </message>
    <message>
        <source>Print of a finger</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Mark on the paper</source>
        <translation>表格上的签名</translation>
    </message>
</context>
<context>
    <name>lianli::ui::SourceBadge</name>
    <message>
        <source>Chip</source>
        <extracomment>Where a field&apos;s value came from: the chip of the identity card</extracomment>
        <translation>芯片</translation>
    </message>
    <message>
        <source>OCR</source>
        <extracomment>Where a field&apos;s value came from: read from a picture, with how sure the reading is</extracomment>
        <translation>OCR</translation>
    </message>
    <message>
        <source>OCR %1%</source>
        <translation>OCR %1%</translation>
    </message>
    <message>
        <source>From the number</source>
        <extracomment>Where a field&apos;s value came from: the birth date and sex inside the citizen number</extracomment>
        <translation>由号码推得</translation>
    </message>
    <message>
        <source>Declared</source>
        <extracomment>Where a field&apos;s value came from: the person&apos;s own declaration</extracomment>
        <translation>本人声明</translation>
    </message>
    <message>
        <source>Manual</source>
        <extracomment>Where a field&apos;s value came from: typed by the clerk</extracomment>
        <translation>手工</translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>Where a field&apos;s value came from: another department&apos;s register</extracomment>
        <translation>联网</translation>
    </message>
    <message>
        <source>MRZ</source>
        <extracomment>Where a field&apos;s value came from: the machine readable zone of a passport</extracomment>
        <translation>机读区</translation>
    </message>
</context>
<context>
    <name>lianli::ui::StepItem</name>
    <message>
        <source>current step</source>
        <extracomment>State of a step, read aloud by screen readers</extracomment>
        <translation>当前步骤</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>State of a step, read aloud by screen readers</extracomment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>needs attention</source>
        <extracomment>State of a step, read aloud by screen readers</extracomment>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>not started</source>
        <extracomment>State of a step, read aloud by screen readers</extracomment>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <extracomment>Accessible name of a step: &quot;Step 2 of 6: Eligibility, done&quot;</extracomment>
        <translation>第 %1 步，共 %2 步：%3，%4</translation>
    </message>
</context>
<context>
    <name>lianli::ui::StockPage</name>
    <message>
        <source>Recorded.</source>
        <comment>已记入台账</comment>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>Used</source>
        <comment>已使用</comment>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Void</source>
        <comment>作废</comment>
        <translation>作废</translation>
    </message>
    <message>
        <source>Sent back</source>
        <comment>已退回</comment>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Received in all</source>
        <comment>累计收入</comment>
        <translation>累计收入</translation>
    </message>
    <message>
        <source>Count of the day</source>
        <comment>当日盘点</comment>
        <translation>当日盘点</translation>
    </message>
    <message>
        <source>Blank certificates</source>
        <comment>证件库存</comment>
        <translation>证件库存</translation>
    </message>
    <message>
        <source>Receive</source>
        <comment>收入</comment>
        <translation>收入</translation>
    </message>
    <message>
        <source>Hand out</source>
        <comment>发放</comment>
        <translation>发放</translation>
    </message>
    <message>
        <source>Return</source>
        <comment>退回</comment>
        <translation>退回</translation>
    </message>
    <message>
        <source>Count</source>
        <comment>盘点</comment>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Ranges</source>
        <comment>号段</comment>
        <translation>号段</translation>
    </message>
    <message>
        <source>Movements</source>
        <comment>变动记录</comment>
        <translation>变动记录</translation>
    </message>
    <message>
        <source>By state</source>
        <comment>汇总</comment>
        <translation>汇总</translation>
    </message>
    <message>
        <source>No blank certificate received yet</source>
        <translation>尚未收入空白证</translation>
    </message>
    <message>
        <source>Receive the first box to begin the book.</source>
        <translation>收入第一盒空白证后开始记账。</translation>
    </message>
    <message>
        <source>Nothing has moved yet</source>
        <translation>尚无变动</translation>
    </message>
</context>
<context>
    <name>lianli::ui::TopBar</name>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>%1 · %2 · Window %3</source>
        <extracomment>Who is at work: name, role, number of the service window</extracomment>
        <translation>%1 · %2 · %3 号窗口</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Who is at work: name, role</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>To the couple</source>
        <comment>给当事人看</comment>
        <translation>给当事人看</translation>
    </message>
    <message>
        <source>Change your password</source>
        <comment>修改口令</comment>
        <translation>修改密码</translation>
    </message>
</context>
<context>
    <name>lianli::ui::VisitsPage</name>
    <message>
        <source>Check in</source>
        <comment>登记到场</comment>
        <translation>登记到场</translation>
    </message>
    <message>
        <source>Booked for %1, %2. Appointment code: %3</source>
        <translation>已预约 %1 %2，预约码 %3</translation>
    </message>
    <message>
        <source>Cancelled. The time can be booked again.</source>
        <translation>已取消，该时段可以重新预约。</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <comment>取消预约</comment>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>%1 · %2 will not be called any more. This cannot be taken back; a new appointment can be made.</source>
        <translation>%1 · %2 将不再叫号。取消后不能恢复，可以重新预约。</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <comment>取消预约</comment>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Appointments</source>
        <comment>预约</comment>
        <translation>预约</translation>
    </message>
    <message>
        <source>New appointment</source>
        <comment>新建预约</comment>
        <translation>新建预约</translation>
    </message>
    <message>
        <source>Ticket</source>
        <comment>现场取号</comment>
        <translation>现场取号</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>取消预约</comment>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>今天</comment>
        <translation>今天</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>日期</comment>
        <translation>日期</translation>
    </message>
    <message>
        <source>Queue and appointments</source>
        <comment>排队与预约</comment>
        <translation>排队与预约</translation>
    </message>
    <message>
        <source>Nobody is booked for this day</source>
        <translation>当天没有预约</translation>
    </message>
    <message>
        <source>Couples may come without an appointment: give them a ticket.</source>
        <translation>未预约的当事人也可办理：请现场取号。</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <comment>打印小票</comment>
        <translation>打印小票</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Print slip</source>
        <comment>打印小票</comment>
        <translation>打印小票</translation>
    </message>
</context>
<context>
    <name>lianli::ui::VoidCopySheet</name>
    <message>
        <source>Choose one</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Say what happened</source>
        <translation>请说明情况</translation>
    </message>
    <message>
        <source>Void a blank certificate</source>
        <comment>作废空白证</comment>
        <translation>作废空白证</translation>
    </message>
    <message>
        <source>The number stays; the next blank is taken and printed. The spoiled blank is kept and listed as void.</source>
        <translation>字号不变，取下一本空白证重新打印。作废的证件须留存，并列入作废登记。</translation>
    </message>
    <message>
        <source>Whose copy</source>
        <translation>哪一方的证</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In words (to have it decided later)</source>
        <comment>说明（提交待复核时填写）</comment>
        <translation>说明（提交待复核时填写）</translation>
    </message>
    <message>
        <source>Propose, decide later</source>
        <comment>提交待复核</comment>
        <translation>提交待复核</translation>
    </message>
    <message>
        <source>Void it and print on the next blank</source>
        <translation>作废并用下一本打印</translation>
    </message>
</context>
<context>
    <name>lianli::ui::VoidsPage</name>
    <message>
        <source>Recorded.</source>
        <comment>已记录</comment>
        <translation>已记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) wait for a second person</source>
        <translation>
            <numerusform>%n 件待复核</numerusform>
        </translation>
    </message>
    <message>
        <source>Voiding</source>
        <comment>作废复核</comment>
        <translation>作废复核</translation>
    </message>
    <message>
        <source>Which are shown</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>待复核</comment>
        <translation>待复核</translation>
    </message>
    <message>
        <source>All</source>
        <comment>全部</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Void a blank in stock</source>
        <comment>作废库存证</comment>
        <translation>作废库存证</translation>
    </message>
    <message>
        <source>Decide</source>
        <comment>复核</comment>
        <translation>复核</translation>
    </message>
    <message>
        <source>Nothing waits for a second person</source>
        <translation>没有待复核的作废</translation>
    </message>
    <message>
        <source>Copies of a case are voided in the case, at the step of printing.</source>
        <translation>案件中的证件在该案“打印发证”一步作废。</translation>
    </message>
</context>
<context>
    <name>lianli::ui::WorkstationWindow</name>
    <message>
        <source>Lianli</source>
        <comment>连理</comment>
        <translation>连理</translation>
    </message>
    <message>
        <source>Today&apos;s window</source>
        <comment>今日窗口</comment>
        <translation>今日窗口</translation>
    </message>
    <message>
        <source>Cases</source>
        <comment>案件</comment>
        <translation>案件</translation>
    </message>
    <message>
        <source>Offline · kept here</source>
        <comment>未联网 · 存于本机</comment>
        <translation>未联网 · 存于本机</translation>
    </message>
    <message>
        <source>The scanned code means nothing here, and nothing was done with it: %1</source>
        <translation>扫到的内容无法识别，未做任何操作：%1</translation>
    </message>
    <message>
        <source>Blank certificates</source>
        <comment>证件库存</comment>
        <translation>证件库存</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>设置</comment>
        <translation>设置</translation>
    </message>
    <message>
        <source>Voiding</source>
        <comment>作废复核</comment>
        <translation>作废复核</translation>
    </message>
    <message>
        <source>People</source>
        <comment>人员</comment>
        <translation>人员</translation>
    </message>
    <message>
        <source>Audit</source>
        <comment>审计</comment>
        <translation>审计</translation>
    </message>
    <message>
        <source>Appointments</source>
        <comment>预约</comment>
        <translation>预约</translation>
    </message>
    <message>
        <source>%1 has put case %2 aside. It will be yours, with everything entered so far.</source>
        <translation>案件 %2 由 %1 暂存。接手后由你继续办理，已录入的内容全部保留。</translation>
    </message>
    <message>
        <source>%1 has case %2 open and has not put it aside. Ask before you take it over; whatever they have not entered yet is not in it.</source>
        <translation>案件 %2 由 %1 办理中，尚未暂存。接手前请先与其核实；其尚未录入的内容不在案中。</translation>
    </message>
    <message>
        <source>Take over the case</source>
        <comment>接手案件</comment>
        <translation>接手案件</translation>
    </message>
    <message>
        <source>Take over</source>
        <comment>接手</comment>
        <translation>接手</translation>
    </message>
    <message>
        <source>The couple&apos;s screen is gone: it was unplugged or switched off. Nothing that was saved is lost. Press F11 to turn this window to the couple and go on; what was half signed is signed anew.</source>
        <translation>对客屏断开：被拔掉或关机，已保存的都在。按 F11 把本窗口转给当事人继续；签到一半的请重新签。</translation>
    </message>
    <message>
        <source>The couple&apos;s screen is back and shows the case.</source>
        <translation>对客屏已恢复，正在显示本案。</translation>
    </message>
    <message>
        <source>The couple&apos;s screen is gone: it was unplugged or switched off. Plug it in, or turn this window to the couple with F11 in a case.</source>
        <translation>对客屏断开：被拔掉或关机。请接好，或在办理时按 F11 把本窗口转给当事人。</translation>
    </message>
    <message>
        <source>The couple&apos;s screen is back.</source>
        <translation>对客屏已恢复。</translation>
    </message>
</context>
</TS>
