"""The words that open sections in the resolutions of international bodies."""

ADVERBS = frozenset(
    """also further again deeply strongly gravely seriously solemnly firmly fully duly particularly once more
    and bearing having being too moreover nevertheless hereby""".split()
)
PARTICIPLES = frozenset(
    """aware conscious mindful convinced concerned alarmed determined desirous cognizant guided disturbed
    encouraged inspired committed appalled gratified resolved given""".split()
)
KNOWN_PARTICIPLES = frozenset(
    """recalling considering recognizing recognising noting emphasizing emphasising reaffirming affirming
    welcoming acknowledging taking having bearing stressing underlining underscoring expressing observing
    realizing realising believing desiring seeking reiterating commending appreciating highlighting
    recording regretting deploring condemning being acting""".split()
)
VERBS = frozenset(
    """resolves decides instructs invites requests urges encourages calls appeals authorizes authorises
    charges recommends declares affirms reaffirms stresses emphasizes emphasises welcomes expresses
    endorses adopts approves notes recognizes recognises acknowledges takes directs asks commends
    condemns demands designates establishes confirms considers supports proclaims reiterates commits
    agrees empowers entrusts thanks recalls underlines underscores reminds advises suggests proposes
    convenes extends suppresses abrogates mandates pledges undertakes endeavours endeavors offers salutes
    strives seeks pays applauds congratulates deplores regrets expects hopes trusts wishes renews rejects
    assigns delegates desires determines reserves""".split()
)
# Verbs that hardly anything but a call begins with: the rest go on a sentence too.
CALLING = frozenset(
    "resolves decides instructs invites requests urges encourages calls appeals authorizes authorises".split()
)
PHRASES = frozenset(["in view of", "being of the opinion", "pursuant to", "whereas"])
NOT_CALLS = frozenset(
    """during according following regarding concerning including pending being excluding
    notwithstanding""".split()
)
