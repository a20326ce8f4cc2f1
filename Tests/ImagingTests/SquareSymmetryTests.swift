import Imaging
import Testing

@Suite struct SquareSymmetryTests {
    private static let plane = Plane<UInt8>(width: 3, height: 2, samples: [1, 2, 3, 4, 5, 6])

    private static func rows(_ plane: Plane<UInt8>) -> [[UInt8]] {
        (0..<plane.height).map { y in (0..<plane.width).map { plane[$0, y] } }
    }

    /// All eight, written out.
    @Test func turnsAsNumbered() {
        let turned = SquareSymmetry.all.map { Self.rows(Self.plane.turned($0)) }
        #expect(
            turned == [
                [[1, 2, 3], [4, 5, 6]], [[3, 2, 1], [6, 5, 4]], [[4, 5, 6], [1, 2, 3]], [[6, 5, 4], [3, 2, 1]],
                [[1, 4], [2, 5], [3, 6]], [[3, 6], [2, 5], [1, 4]], [[4, 1], [5, 2], [6, 3]],
                [[6, 3], [5, 2], [4, 1]],
            ])
        #expect(SquareSymmetry.all.map(\.swapsSides) == turned.map { $0.count == 3 })
    }

    @Test(arguments: SquareSymmetry.all) func theInverseTakesItBack(symmetry: SquareSymmetry) {
        #expect(Self.plane.turned(symmetry).turned(symmetry.inverse) == Self.plane)
        #expect(Self.plane.turned(symmetry.inverse).turned(symmetry) == Self.plane)
    }

    /// A part is turned as the plane that is cut out of its source is.
    @Test(arguments: SquareSymmetry.all) func aPartIsTurnedWhereItLies(symmetry: SquareSymmetry) {
        let whole = Plane<UInt8>(width: 7, height: 5, samples: (0..<35).map(UInt8.init))
        let part = whole.cropped(x: 2, y: 1, width: 4, height: 3).turned(symmetry)
        let walk = symmetry.walk(x: 2, y: 1, width: 4, height: 3, stride: 7)
        for y in 0..<part.height {
            for x in 0..<part.width {
                #expect(part[x, y] == whole.samples[walk.origin + x * walk.across + y * walk.down])
            }
        }
    }
}
