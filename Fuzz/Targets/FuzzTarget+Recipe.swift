internal import Foundation
internal import Training

extension FuzzTarget {
    static func readRecipe(_ bytes: Data) -> Bool {
        guard let recipe = try? TrainingRecipe(json: bytes) else { return false }
        let again = try? TrainingRecipe(json: recipe.json)
        precondition(again == recipe, "a recipe that was read is written and read again")
        return (try? recipe.validate()) != nil
    }
}
