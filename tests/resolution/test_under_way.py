from resolution.under_way import TOLD_TIMES, UnderWay, counted, nobody


def test_each_thousandth_and_the_end_are_told_and_every_item_comes() -> None:
    told: list[UnderWay] = []
    assert list(counted(range(5_000), "counting", 5_000, told.append)) == list(range(5_000))
    assert [work.done for work in told] == [*range(0, 5_000, 5), 5_000]
    assert len(told) == TOLD_TIMES + 1
    assert told[2_130 // 5].said == "counting… 42 %"


def test_nothing_to_be_done_is_done() -> None:
    told: list[UnderWay] = []
    assert list(counted([], "counting", 0, told.append)) == []
    assert list(counted([1], "counting", 1, nobody)) == [1]
    assert told == [UnderWay("counting", 0, 0)]
