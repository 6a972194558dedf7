// Words that rhyme in the speech of England and mostly elsewhere, those that verses use first. Written for AISMS.
const families = `
cat hat bat mat sat fat rat flat that chat
day play say way stay may pay away today grey birthday holiday weigh they
night light right bright sight fight might tonight white kite bite quite write height
time rhyme climb lime crime chime prime mime I'm
love above dove glove shove of
heart start part art apart smart cart chart
you blue true do new few too who through view shoe knew two zoo queue grew
me be see tree free sea tea key three she he we agree bee knee happy
mum mom come some drum thumb crumb from hum sum become
dad sad bad glad mad had lad add pad
friend end send spend bend mend lend pretend weekend
home foam comb roam dome Rome gnome
house mouse blouse louse
school cool pool rule fool tool stool jewel
dog log fog frog jog hog blog
fish dish wish
king ring sing thing bring spring wing string swing
queen green seen mean clean between bean machine teen screen
red bed head said bread led fed dead ahead thread instead
sun fun run one done son won begun ton none
rain again train pain plane lane main brain chain Spain
snow go know show slow low grow blow so no throw though hello toe ago
sky fly high my why by try cry eye goodbye lie pie buy die dry July
star car far are bar jar guitar
moon soon June tune spoon noon balloon
tree free sea bee
flower power hour tower shower our
book look took cook hook shook
year dear near here hear fear clear ear tear cheer beer
hair there care where bear chair fair share wear air stare pair
life wife knife strife
wife life knife
girl curl pearl twirl world
boy joy toy enjoy annoy
man can fan plan ran van pan began
hand land stand band sand grand and
eat meat sweet feet street heat treat meet repeat seat beat complete
food mood rude dude chewed
drink think pink sink link wink blink
sleep deep keep cheap sheep weep leap
dream cream team seem stream theme scream
song long strong wrong along belong
dance chance France glance
name game same fame came flame shame claim
place face race space grace case chase
great late wait date fate gate hate plate state weight eight mate
life strife
mind kind find behind blind signed
smile while mile style file trial
gold old cold told hold bold rolled sold
cold old gold
rock clock sock knock shock block lock
ball all call fall small tall wall football
hill will still pill bill until thrill fill
back black track pack sack Jack snack crack
best rest test west chest guest nest
well tell bell sell smell spell fell shell
door more floor four pour before war store your sure
word bird heard third herd absurd
work shirk jerk smirk
money honey funny sunny bunny runny
better letter sweater wetter setter
mother brother another other smother
father rather
sister mister blister twister
baby maybe
summer drummer plumber hummer
winter printer splinter sprinter
water daughter shorter quarter
Christmas isthmus
fire tyre choir higher liar wire desire buyer
stone phone alone bone own loan grown known shown
road load toad code mode
boat coat note wrote goat float vote throat
hope rope soap slope
nose rose those goes knows toes close
soul goal whole hole role coal bowl roll control
ground round sound found around pound
town down brown crown clown frown
now how cow wow bow allow somehow
out shout about doubt without scout
bus us plus fuss thus
cup up pup
luck duck truck stuck buck pluck
lunch punch crunch bunch munch
touch much such clutch
blood mud flood bud
rough enough stuff tough puff
kiss miss this bliss hiss
big pig dig wig fig
six mix tricks fix sticks bricks
ship trip lip chip tip skip
wind pinned grinned
bit sit hit fit it quit knit
cake make take lake bake break snake steak mistake
rage page age stage cage
save wave brave gave cave grave
eyes skies lies cries surprise wise rise prize tries
ice nice rice twice price mice advice
ride side wide bride pride guide inside tide beside
fine wine line mine shine nine sign divine pine
drive five alive dive arrive
fruit boot shoot suit cute root flute
room broom gloom bloom whom
news blues shoes choose lose views
beach teach reach each speech peach
dark park spark mark bark shark
card hard guard yard
farm arm charm calm
storm warm form norm
sport short caught thought taught port bought court
horse force course source of course
church search birch perch
nurse purse worse verse curse
earth birth worth mirth
hurt shirt dirt skirt flirt
turn learn burn earn return
shop stop top drop hop pop
spot hot not got lot shot forgot
box fox socks rocks locks
lost cost frost tossed
jump bump lump pump
nation station vacation celebration education
motion ocean potion devotion lotion
pleasure treasure measure leisure
pet wet get let set yet forget bet
neck check deck wreck
ten pen men hen then when again
bench French wrench trench
tent went sent meant spent rent
tax max facts relax backs
camp lamp stamp damp
map tap nap clap gap
bag flag rag tag wag
cash flash splash crash dash
grass pass class glass
last past fast cast
path bath maths
laugh half calf scarf giraffe
`;
const none = new Set(
  "orange silver purple month ninth pint wolf opus dangerous marathon bulb wasp film".split(" "),
);

/** Words that rhyme with a word, the usual first; empty: there is no common one; null: it is not known here. */
export function rhymesOf(word: string): string[] | null {
  if (none.has(word)) return [];
  const rows = families.split("\n").map((row) => row.split(" ").filter(Boolean));
  const found = rows.filter((row) => row.some((one) => one.toLowerCase() === word)).flat();
  const others = [...new Set(found)].filter((one) => one.toLowerCase() !== word);
  return others.length > 0 ? others.slice(0, 10) : null;
}
