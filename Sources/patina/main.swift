print("patina")
