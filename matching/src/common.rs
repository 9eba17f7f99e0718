//! English words that carry no meaning of their own in a need or an offer.
//!
//! Without these lists "help with fundraising" would answer "help with design". They were written
//! for short phrases between people in business; those of other languages stand in
//! `crate::language`.

/// How far a vague word counts beside one with a meaning of its own: it supports a
/// match and never makes one.
pub const WEAK: f32 = 0.3;

/// Words after which a phrase turns from what is wanted to where or for whom:
/// "a bookkeeper *for* my restaurant".
pub const TURNS: &str = "
    for in on at with about from within across near around into by who that which where when
    while because via through during using among between against after before like targeting
    serving
";

/// Grammar. Compared with the folded word as it stands.
pub const GRAMMAR: &str = "
    a an the and or but nor so if then than as of to is are am was were be been being do
    does did doing done has have had having can could will would shall should may might must
    i me my mine myself we us our ours you your yours he him his she her hers it its they
    them their theirs this these those there here what whom whose how why not no yes all any
    some each every both either neither few many much more most other others another such
    only own same too very just also even still again ever never always often up down out
    off over under per one two three etc eg ie im ive id ill dont cant lets s t re ve ll d m
    now soon currently anyone anybody anything someone somebody something somewhere people
    person folks thing things stuff lot lots bit kind kinds type types sort etcetera please
    thanks without upon
";

/// Words for the role of a phrase ("looking for", "I offer") rather than its subject. Compared by stem, so
/// that one form stands for all.
pub const ROLES: &str = "
    need look seek search want wish hope require find get give offer provide help assist
    assistance support service advice advise recommend recommendation suggest refer referral
    introduce introduction intro connect connection contact meet able available happy glad
    willing keen interest interested like love know use make take go come see try let put
    show tell ask answer share bring learn understand explore discuss talk start begin
    experience experienced expert expertise professional specialist specialise specialize
    qualified skilled knowledge skill good great best better excellent reliable trusted
    trustworthy right new next first quick fast affordable cheap free urgent possible
    various several different way idea tip opportunity chance anyone second pair enjoy request
    appreciate
";

/// Words that most firms could use of themselves. Compared as they stand, in both numbers.
pub const VAGUE: &str = "
    business company firm agency organisation organization corporate enterprise startup
    client customer partner partnership team project work worker job industry sector market
    field area world local global international national regional small medium large big
    early stage sme smb consult consultant consultancy consulting strategy strategic
    solution product program programme process system management manager manage director
    head chief officer senior junior lead leader executive vice president vp ceo founder
    owner principal associate assistant member freelance freelancer independent self
    employed develop development build create creation grow growth scale improve improvement
    plan implement deliver delivery run set setup operate hire hiring raise raising year
    month week day time home place city country online remote digital modern quality high
    low level value cost budget basic general private public training workshop course lesson
    class session meeting group network community review feedback
";
