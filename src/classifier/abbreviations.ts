/**
 * How people shorten words when they text, for tokens that the training texts do not have. One line per full form.
 * Compiled by hand from everyday usage; a form may stand on several lines: the context chooses.
 */
const shortForms = `
  you: u yu ya yoo yew
  your: ur yr yor yer
  you are: ur youre
  are: r ar
  to: 2 t tu
  too: 2
  two: 2
  for: 4 fr fo
  four: 4
  be: b
  see: c
  okay: k kk ok oki okey
  and: n nd an
  in: n
  the: d da de th teh te
  that: dat tht
  this: dis ths dis
  they: dey
  them: dem em
  then: den thn
  there: der thr
  with: w wid wif wth wit
  without: wo wout
  what: wat wot wut wht wt
  whats: wats wots wuts wassup
  when: wen whn
  where: wer whr were
  which: wich whch
  who: hu
  why: y
  how: hw hao
  is: iz s
  was: woz wuz ws
  my: ma mi mah
  me: m mee
  i: eye
  im: am
  it: t
  do: du doo
  does: duz dus dz
  dont: dnt dun dont
  did: dd
  can: cn kan
  cant: cnt
  could: cud cld cd
  would: wud wld wd
  should: shud shld shd
  will: wil wl
  have: hv hav ve av
  has: hs haz
  had: hd
  get: gt git
  got: gt
  give: giv gv gimme
  give me: gimme
  go: g
  going to: gonna gona gunna
  want to: wanna wana
  got to: gotta
  let me: lemme lme
  know: no kno knw
  do not know: dunno
  make: mk mak mke
  take: tk tke
  need: nd nid ned
  want: wnt wan
  like: lyk lik lk
  tell: tel
  about: abt bout bt abut abot
  before: b4 bfor befor
  because: cuz coz cos bc bcz bcoz cause becos
  between: btw btwn
  by the way: btw
  from: frm fm
  been: bin bn
  just: jst jus js
  not: nt
  now: nw
  no: nah
  yes: ya yeah yep yup yh
  on: o
  of: f ov
  at: @
  up: p
  out: owt
  all: al
  any: ny
  anyone: ne1 any1 anyl
  everyone: every1 evry1 evryone
  someone: sum1 some1 sm1
  something: smth sth smthg sumthin
  nothing: nuthin nth
  some: sum sm
  much: mch
  more: mor
  many: mny
  most: mst
  first: 1st frst
  great: gr8 grt
  late: l8
  later: l8r ltr lata
  mate: m8
  wait: w8
  hate: h8
  rate: r8
  today: 2day tday tdy 2dy
  tonight: 2nite tonite 2night tnite tn
  tomorrow: 2moro tmrw tmr 2mrw tomoz tomorow tomoro tmw 2morrow 2mro tom
  yesterday: ystrday yday yest
  morning: mornin mrng
  night: nite nyt nt
  week: wk
  weeks: wks
  weekend: wkend wknd
  month: mth mnth
  months: mths
  year: yr
  years: yrs
  minute: min
  minutes: mins mnts
  hour: hr
  hours: hrs
  day: dy
  time: tym tme
  monday: mon
  tuesday: tue tues
  wednesday: wed weds
  thursday: thu thur thurs
  friday: fri
  saturday: sat
  sunday: sun
  please: pls plz plse pleez pl pliz
  thanks: thx thnx tnx tx thnks thanx
  thank you: ty thankyou thku tq
  sorry: sry soz sori
  hello: hlo helo
  hi: hy hii
  people: ppl peeps
  phone: fone fon ph
  number: nr num nmbr nbr
  message: msg mesg
  messages: msgs
  text: txt
  picture: pic
  pictures: pics
  address: addr adrs addy
  account: acct acc acnt
  accounts: accts
  amount: amt
  balance: bal blnce
  bank: bnk
  card: crd
  payment: pymt pmt paymnt
  pay: py
  money: mny moni
  transfer: trnsfr trf tfr xfer
  transaction: txn trans trx
  transactions: txns
  received: rcvd recd
  receive: rcv rec
  problem: prob
  problems: probs
  information: info
  question: q
  reservation: rez resv
  restaurant: resto rest
  appointment: appt apt
  schedule: sched skd
  directions: dir
  street: st
  road: rd
  avenue: ave
  station: stn
  airport: aprt
  flight: flt
  weather: wthr weda
  temperature: temp
  service: svc
  customer: cust
  delivery: dlvry
  package: pkg
  order: ordr
  cancel: cxl cncl
  change: chg chnge
  check: chk chek
  call: cal
  work: wrk
  working: wrkn workin
  really: rly rlly
  right: rite ryt rt
  good: gud gd gewd
  love: luv
  back: bak bck
  been: bn
  best: bst
  birthday: bday
  boyfriend: bf
  girlfriend: gf
  friend: frnd frend
  friends: frnds frenz
  favorite: fav fave
  probably: prolly prob
  as soon as possible: asap
  as far as i know: afaik
  be right back: brb
  i do not know: idk
  i do not care: idc
  in my opinion: imo
  let me know: lmk
  nevermind: nvm
  on my way: omw
  oh my god: omg
  talk to you later: ttyl
  see you: cu cya
  see you later: cul8r
  what is up: sup
  how are you: hru
  to be honest: tbh
  right now: rn atm
  direct message: dm
`;

/** Every short form with what it may stand for, each a list of words. */
export const abbreviations: ReadonlyMap<string, readonly (readonly string[])[]> = readTable();

function readTable(): Map<string, string[][]> {
  const table = new Map<string, string[][]>();
  for (const line of shortForms.trim().split("\n")) {
    const [full = "", short = ""] = line.split(":");
    for (const form of short.trim().split(" ")) {
      table.set(form, [...(table.get(form) ?? []), full.trim().split(" ")]);
    }
  }
  return table;
}
